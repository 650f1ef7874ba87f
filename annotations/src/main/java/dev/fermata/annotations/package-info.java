/** What users write on methods, and what the transformer leaves on classes. Depends on nothing. */
package dev.fermata.annotations;

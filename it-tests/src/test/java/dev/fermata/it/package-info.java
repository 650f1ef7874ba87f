/** Everything together, as a user meets it; the cases are in {@code src/test/cases}. */
package dev.fermata.it;

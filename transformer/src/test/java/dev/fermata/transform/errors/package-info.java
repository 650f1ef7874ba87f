/** Makes docs/errors.md: each diagnostic with an example that brings it about. */
package dev.fermata.transform.errors;

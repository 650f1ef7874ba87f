/**
 * Looks at emitted methods without running them: are loops still loops, monitors balanced, methods small enough for the
 * JIT? Written apart from the transformer's own checks, so that a mistake there is not repeated here.
 */
package dev.fermata.it.structure;

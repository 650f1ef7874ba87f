/**
 * Small runnable programs, each one thing that Fermata does. The README and the docs quote them, so what stands there
 * compiles and runs.
 */
@NullMarked
package dev.fermata.examples;

import org.jspecify.annotations.NullMarked;

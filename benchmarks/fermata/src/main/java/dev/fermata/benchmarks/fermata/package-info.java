/** Fermata, written as its README tells users to write. */
package dev.fermata.benchmarks.fermata;

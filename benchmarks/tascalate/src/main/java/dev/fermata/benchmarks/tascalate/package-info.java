/** Tascalate Async/Await on an event loop of one thread. */
package dev.fermata.benchmarks.tascalate;

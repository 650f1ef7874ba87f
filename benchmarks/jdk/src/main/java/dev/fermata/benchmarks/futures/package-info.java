/** Chains of {@code CompletableFuture}, composed by hand, on an event loop of one thread. */
package dev.fermata.benchmarks.futures;

/** Virtual threads, which block where others await, on the JDK's own scheduler and its carrier threads. */
package dev.fermata.benchmarks.loom;

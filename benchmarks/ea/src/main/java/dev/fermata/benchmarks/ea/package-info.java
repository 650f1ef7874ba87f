/** EA Async 1.2.3 on an event loop of one thread. */
package dev.fermata.benchmarks.ea;

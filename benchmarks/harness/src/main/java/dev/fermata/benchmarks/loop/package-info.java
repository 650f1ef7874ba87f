/** An event loop and a bounded queue for the peers that bring none: one thread only, as small as the workloads allow. */
package dev.fermata.benchmarks.loop;

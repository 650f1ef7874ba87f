/** Coroutines of offbynull: bare continuations. Run queue, promise and channel are ours, as small as the workloads allow. */
package dev.fermata.benchmarks.offbynull;

/** Kilim 2.0.2: its tasks on a scheduler that is a run queue of the calling thread. Promise and timer are ours. */
package dev.fermata.benchmarks.kilim;

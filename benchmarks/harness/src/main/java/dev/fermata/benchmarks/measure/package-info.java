/**
 * Measures workloads: {@code Measure} is the command that starts a process for each measurement, one at a time, and writes
 * down what it said; {@code MicroBenchmark} (JMH) and {@code WholeProcess} are what runs in those processes; {@code Check} runs
 * every workload once.
 */
package dev.fermata.benchmarks.measure;

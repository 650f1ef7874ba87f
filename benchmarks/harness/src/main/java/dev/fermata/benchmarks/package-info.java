/**
 * What is measured: the workloads, and what each must answer; the peers, and how a peer says which workloads it has. Knows
 * neither how time is taken nor how results are shown.
 */
package dev.fermata.benchmarks;

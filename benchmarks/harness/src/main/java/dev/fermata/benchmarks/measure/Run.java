package dev.fermata.benchmarks.measure;

import dev.fermata.benchmarks.Peer;
import dev.fermata.benchmarks.Workload;

/** One measurement: which workload of which peer, of which size. */
record Run(Workload workload, Peer peer, int size) {}

package dev.fermata.benchmarks.measure;

import dev.fermata.benchmarks.Gauge;
import dev.fermata.benchmarks.Peer;
import dev.fermata.benchmarks.Workload;
import java.util.ArrayList;
import java.util.List;

/** With which options a workload's JVM runs. */
final class JvmOptions {
    private static final String FIXED_HEAP = "-Xms%1$s -Xmx%1$s -XX:+AlwaysPreTouch";

    private JvmOptions() {}

    static List<String> of(Peer peer, Workload workload) {
        List<String> options = new ArrayList<>(List.of("-XX:+UseG1GC"));
        options.addAll(List.of(heap(workload).split(" ")));
        options.addAll(peer.jvmOptions());
        return options;
    }

    /** Time is taken in a heap of a fixed size, touched beforehand; memory in one that grows as it must. */
    private static String heap(Workload workload) {
        if (workload == Workload.W5) {
            return FIXED_HEAP.formatted("4g");
        }
        if (workload.gauge() == Gauge.TIME) {
            return FIXED_HEAP.formatted("2g");
        }
        // A small young generation, so that garbage does not count as heap in use for long.
        return workload.gauge() == Gauge.PEAK_HEAP ? "-Xmx8g -Xmn64m" : "-Xmx8g";
    }
}

package dev.fermata.benchmarks.measure;

import dev.fermata.benchmarks.Workload;
import java.util.ArrayList;
import java.util.List;

/** With which options the JVM of a run is started. */
final class JvmOptions {
    private static final int MANY = 1_000_000;

    private JvmOptions() {}

    static List<String> of(Run run) {
        List<String> options = new ArrayList<>(List.of("-XX:+UseG1GC"));
        options.addAll(List.of(heap(run).split(" ")));
        options.addAll(run.peer().jvmOptions());
        return options;
    }

    /** Time is taken in a heap of a fixed size, touched beforehand; memory in one that grows as it must. */
    private static String heap(Run run) {
        boolean huge = run.size() > MANY;
        return switch (run.workload().gauge()) {
            case TIME -> fixedHeap(run.workload(), huge);
            // A small young generation, so that garbage does not count as heap in use for long.
            case PEAK_HEAP -> (huge ? "-Xmx10g" : "-Xmx8g") + " -Xmn64m";
            // G1 else leaves up to a twentieth of a region to garbage, which counts as heap in use.
            case RETAINED_HEAP -> (huge ? "-Xmx10g" : "-Xmx8g") + " -XX:MarkSweepDeadRatio=0";
            case SLEEP -> huge ? "-Xmx10g" : "-Xmx8g";
            case FLAT_HEAP -> "-Xmx64m";
            case ECHO -> "-Xmx2g";
        };
    }

    private static String fixedHeap(Workload workload, boolean huge) {
        if (workload != Workload.W5 && workload != Workload.W9) {
            return "-Xms2g -Xmx2g -XX:+AlwaysPreTouch";
        }
        return huge ? "-Xms10g -Xmx10g" : "-Xms4g -Xmx4g -XX:+AlwaysPreTouch";
    }
}

package dev.fermata.benchmarks.measure;

import dev.fermata.benchmarks.Gauge;
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
        if (run.workload().gauge() != Gauge.TIME) {
            String limit = huge ? "-Xmx10g" : "-Xmx8g";
            // A small young generation, so that garbage does not count as heap in use for long.
            return run.workload().gauge() == Gauge.PEAK_HEAP ? limit + " -Xmn64m" : limit;
        }
        if (run.workload() != Workload.W5 && run.workload() != Workload.W9) {
            return "-Xms2g -Xmx2g -XX:+AlwaysPreTouch";
        }
        return huge ? "-Xms10g -Xmx10g" : "-Xms4g -Xmx4g -XX:+AlwaysPreTouch";
    }
}

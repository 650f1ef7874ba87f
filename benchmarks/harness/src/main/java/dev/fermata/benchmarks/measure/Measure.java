package dev.fermata.benchmarks.measure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fermata.benchmarks.Peer;
import dev.fermata.benchmarks.Workload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command that measures: for each workload all peers, one after the other, each in processes of its own, so that a
 * machine which gets slower in the meantime does so for all peers of a workload. What fails or hangs is noted as such, and
 * the rest goes on.
 */
public final class Measure {
    private Measure() {}

    /** Measures what the arguments say; see {@link Arguments#HELP}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (List.of(args).contains("--help")) {
            System.out.println(Arguments.HELP);
            return;
        }
        Arguments arguments = Arguments.parse(args);
        Path folder = arguments.results();
        Measurer measurer = new Measurer(arguments.installation(), arguments.effort());
        List<Run> runs = runs(arguments);
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            ObjectNode result = measurer.measure(run);
            if (!result.get("status").asText().equals(MeasurementFailure.NOT_WRITTEN)) {
                new ResultFile(folder, run.workload()).put(result);
            }
            System.out.printf("%d/%d %s%n", i + 1, runs.size(), Summary.line(result));
        }
        System.out.println("written to " + folder);
    }

    /** All runs, in their order. */
    private static List<Run> runs(Arguments arguments) {
        List<Run> runs = new ArrayList<>();
        for (Workload workload : arguments.workloads()) {
            for (int size : arguments.sizes(workload)) {
                for (Peer peer : arguments.peers()) {
                    if (peer.runsOn(Runtime.version().feature())) {
                        runs.add(new Run(workload, peer, size));
                    }
                }
            }
        }
        return runs;
    }
}

package dev.fermata.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fermata.benchmarks.Peer;
import dev.fermata.benchmarks.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Raw results of JDK 25, made up. */
final class ResultsForTests {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> all = new ArrayList<>();
    private final List<JsonNode> growth = new ArrayList<>();
    private final List<JsonNode> starts = new ArrayList<>();
    private final List<JsonNode> transformations = new ArrayList<>();

    /** What JMH told. */
    ResultsForTests unit(Workload workload, Peer peer, double nanos, double bytes) {
        fill(result(all, workload, peer, workload.size()), nanos, bytes);
        return this;
    }

    /** The same, of one of several sizes. */
    ResultsForTests size(Workload workload, Peer peer, int size, double nanos) {
        fill(result(growth, workload, peer, size), nanos, 0);
        return this;
    }

    private static void fill(ObjectNode result, double nanos, double bytes) {
        ObjectNode jmh = result.putObject("jmh");
        // two forks; the last iteration was disturbed
        ArrayNode forks = jmh.putObject("primaryMetric").putArray("rawData");
        forks.addArray().add(nanos * 0.9).add(nanos).add(nanos * 1.1);
        forks.addArray().add(nanos * 0.8).add(nanos * 9);
        jmh.putObject("secondaryMetrics").putObject("gc.alloc.rate.norm").put("score", bytes);
    }

    /** How long all slept, in one of several sizes. */
    ResultsForTests slept(Peer peer, int size, double seconds) {
        result(growth, Workload.W7, peer, size).putArray("figures").addObject().put("run1_s", seconds);
        return this;
    }

    /** What processes told, one value each. */
    ResultsForTests figure(Workload workload, Peer peer, String name, double... values) {
        var figures = result(all, workload, peer, workload.size()).putArray("figures");
        for (double value : values) {
            figures.addObject().put(name, value);
        }
        return this;
    }

    /** What one process told. */
    ResultsForTests figures(Workload workload, Peer peer, Map<String, Double> figures) {
        ObjectNode process =
                result(all, workload, peer, workload.size()).putArray("figures").addObject();
        figures.forEach(process::put);
        return this;
    }

    /** How long a program took in each round. */
    ResultsForTests started(String program, String variant, double... millis) {
        ObjectNode start = JSON.createObjectNode().put("program", program).put("variant", variant);
        for (String field : List.of("wall_ms", "processor_ms")) {
            var rounds = start.putArray(field);
            for (double each : millis) {
                rounds.add(each);
            }
        }
        starts.add(start);
        return this;
    }

    /** What a class took to be transformed in two passes. */
    ResultsForTests transformed(int classes, double cold, double warm) {
        ObjectNode times = JSON.createObjectNode().put("classes", classes);
        times.putArray("asm_ms").add(cold / 10).add(warm / 10);
        times.putArray("fermata_ms").add(cold).add(warm);
        transformations.add(times);
        return this;
    }

    /** A run without numbers. */
    ResultsForTests failed(Workload workload, Peer peer) {
        result(all, workload, peer, workload.size()).put("status", "failed").put("message", "it hangs");
        return this;
    }

    Results done() {
        return new Results(25, all, growth, new StartUps(starts, transformations));
    }

    private static ObjectNode result(List<JsonNode> results, Workload workload, Peer peer, int size) {
        ObjectNode result = JSON.createObjectNode();
        results.add(result);
        return result.put("workload", workload.id())
                .put("peer", peer.id())
                .put("size", size)
                .put("jdk", "25.0.1")
                .put("date", "2026-01-02")
                .put("forks", 1)
                .put("status", "measured");
    }
}

package dev.fermata.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

    /** What JMH told. */
    ResultsForTests unit(Workload workload, Peer peer, double nanos, double bytes) {
        return unit(workload, peer, workload.size(), nanos, bytes);
    }

    private ResultsForTests unit(Workload workload, Peer peer, int size, double nanos, double bytes) {
        ObjectNode jmh = result(workload, peer, size).putObject("jmh");
        jmh.putObject("primaryMetric").put("score", nanos).put("scoreError", nanos / 10);
        jmh.putObject("secondaryMetrics").putObject("gc.alloc.rate.norm").put("score", bytes);
        return this;
    }

    /** The same, of another size, without allocation. */
    ResultsForTests size(Workload workload, Peer peer, int size, double nanos) {
        return unit(workload, peer, size, nanos, 0);
    }

    /** What processes told, one value each. */
    ResultsForTests figure(Workload workload, Peer peer, String name, double... values) {
        var figures = result(workload, peer, workload.size()).putArray("figures");
        for (double value : values) {
            figures.addObject().put(name, value);
        }
        return this;
    }

    /** What one process told. */
    ResultsForTests figures(Workload workload, Peer peer, Map<String, Double> figures) {
        ObjectNode process = result(workload, peer, workload.size()).putArray("figures").addObject();
        figures.forEach(process::put);
        return this;
    }

    /** A run without numbers. */
    ResultsForTests failed(Workload workload, Peer peer) {
        result(workload, peer, workload.size()).put("status", "failed").put("message", "it hangs");
        return this;
    }

    Results done() {
        return new Results(25, all);
    }

    private ObjectNode result(Workload workload, Peer peer, int size) {
        ObjectNode result = JSON.createObjectNode();
        all.add(result);
        return result.put("workload", workload.id())
                .put("peer", peer.id())
                .put("size", size)
                .put("jdk", "25.0.1")
                .put("date", "2026-01-02")
                .put("forks", 1)
                .put("status", "measured");
    }
}

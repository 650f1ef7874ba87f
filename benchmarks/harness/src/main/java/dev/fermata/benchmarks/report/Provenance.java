package dev.fermata.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fermata.benchmarks.Workload;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where the results of a JDK come from, in a line. */
final class Provenance {
    private Provenance() {}

    static String of(Results results) {
        List<JsonNode> main = results.all().stream()
                .filter(result -> result.path("size").asInt()
                        == Workload.of(result.path("workload").asText()).size())
                .toList();
        return "JDK %s, measured %s: %s fork(s); JMH warm-up %s, measurement %s"
                .formatted(
                        values(main, "jdk"),
                        values(main, "date"),
                        values(main, "forks"),
                        values(main, "warm_up"),
                        values(main, "measurement"));
    }

    /** All different values, in order. */
    private static String values(List<JsonNode> results, String name) {
        SortedSet<String> values = new TreeSet<>();
        for (JsonNode result : results) {
            if (result.has(name)) {
                values.add(result.get(name).asText());
            }
        }
        return String.join(" or ", values);
    }
}

package dev.fermata.benchmarks.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** A result in one line, for the one who waits. */
final class Summary {
    private Summary() {}

    static String line(JsonNode result) {
        String run = "%s %s of %d: "
                .formatted(
                        result.get("workload").asText(),
                        result.get("peer").asText(),
                        result.get("size").asInt());
        if (result.has("message")) {
            return run + result.get("status").asText() + ", "
                    + result.get("message").asText();
        }
        return run
                + (result.has("jmh")
                        ? unit(result.get("jmh"))
                        : result.get("figures").toString());
    }

    private static String unit(JsonNode jmh) {
        JsonNode time = jmh.get("primaryMetric");
        JsonNode bytes = jmh.get("secondaryMetrics").path("gc.alloc.rate.norm");
        return String.format(
                Locale.ROOT,
                "%.2f ns ± %.2f, %.1f B",
                time.get("score").asDouble(),
                time.get("scoreError").asDouble(),
                bytes.path("score").asDouble());
    }
}

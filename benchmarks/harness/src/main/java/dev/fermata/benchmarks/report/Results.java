package dev.fermata.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fermata.benchmarks.Peer;
import dev.fermata.benchmarks.Workload;
import dev.fermata.benchmarks.measure.ResultFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** All raw results of one JDK. */
final class Results {
    private final int jdk;
    private final List<JsonNode> all;

    /** Results by hand, for tests. */
    Results(int jdk, List<JsonNode> all) {
        this.jdk = jdk;
        this.all = List.copyOf(all);
    }

    static Results read(Path folder, int jdk) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (Workload workload : Workload.values()) {
            all.addAll(new ResultFile(folder.resolve("jdk" + jdk), workload).read());
        }
        return new Results(jdk, all);
    }

    /** The feature version of the JDK. */
    int jdk() {
        return jdk;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** All, in the order of workloads. */
    List<JsonNode> all() {
        return all;
    }

    /** A raw result of a size. */
    Optional<JsonNode> result(Workload workload, Peer peer, int size) {
        return all.stream()
                .filter(result -> result.path("workload").asText().equals(workload.id())
                        && result.path("peer").asText().equals(peer.id())
                        && result.path("size").asInt() == size)
                .findFirst();
    }

    /** A number of the workload's own size. */
    OptionalDouble number(Workload workload, Peer peer, Metric metric) {
        return number(workload, peer, workload.size(), metric);
    }

    OptionalDouble number(Workload workload, Peer peer, int size, Metric metric) {
        Optional<JsonNode> result = result(workload, peer, size);
        return result.isPresent() ? metric.of(result.get()) : OptionalDouble.empty();
    }

    /** One number divided by that of another peer. */
    OptionalDouble ratio(Workload workload, Peer peer, Peer base) {
        Metric metric = Metric.of(workload.gauge());
        OptionalDouble number = number(workload, peer, metric);
        OptionalDouble other = number(workload, base, metric);
        return number.isPresent() && other.isPresent()
                ? OptionalDouble.of(number.getAsDouble() / other.getAsDouble())
                : OptionalDouble.empty();
    }
}

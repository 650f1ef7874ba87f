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
    private final List<JsonNode> growth;
    private final StartUps startUps;

    /** Results by hand, for tests. */
    Results(int jdk, List<JsonNode> all, List<JsonNode> growth, StartUps startUps) {
        this.jdk = jdk;
        this.all = List.copyOf(all);
        this.growth = List.copyOf(growth);
        this.startUps = startUps;
    }

    static Results read(Path parent, int jdk) throws IOException {
        Path folder = parent.resolve("jdk" + jdk);
        return new Results(jdk, readAll(folder), readAll(ResultFile.growthFolder(folder)), StartUps.read(folder));
    }

    private static List<JsonNode> readAll(Path folder) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (Workload workload : Workload.values()) {
            all.addAll(new ResultFile(folder, workload).read());
        }
        return all;
    }

    /** The feature version of the JDK. */
    int jdk() {
        return jdk;
    }

    boolean isEmpty() {
        return all.isEmpty() && growth.isEmpty() && startUps.isEmpty();
    }

    /** How programs start. */
    StartUps startUps() {
        return startUps;
    }

    /** All of the workloads' own sizes, in their order. */
    List<JsonNode> all() {
        return all;
    }

    /** A raw result of the workload's own size. */
    Optional<JsonNode> result(Workload workload, Peer peer) {
        return find(all, workload, peer, workload.size());
    }

    /** One of several sizes. */
    Optional<JsonNode> growth(Workload workload, Peer peer, int size) {
        return find(growth, workload, peer, size);
    }

    private static Optional<JsonNode> find(List<JsonNode> results, Workload workload, Peer peer, int size) {
        return results.stream()
                .filter(result -> result.path("workload").asText().equals(workload.id())
                        && result.path("peer").asText().equals(peer.id())
                        && result.path("size").asInt() == size)
                .findFirst();
    }

    /** A number of the workload's own size. */
    OptionalDouble number(Workload workload, Peer peer, Metric metric) {
        Optional<JsonNode> result = result(workload, peer);
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

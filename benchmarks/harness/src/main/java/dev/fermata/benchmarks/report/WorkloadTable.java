package dev.fermata.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fermata.benchmarks.Gauge;
import dev.fermata.benchmarks.Peer;
import dev.fermata.benchmarks.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** One workload: a row for each peer, a group of columns for each JDK. */
final class WorkloadTable {
    private final Workload workload;
    private final List<Results> measured;
    private final Peer base;
    private final List<Metric> metrics;

    WorkloadTable(Workload workload, List<Results> measured) {
        this.workload = workload;
        this.measured = measured;
        this.base = base(workload);
        this.metrics = metrics(workload.gauge());
    }

    /** What the others are compared with. */
    static Peer base(Workload workload) {
        return switch (workload) {
            case W10, W10A, W10V, W10VA -> Peer.PLAIN;
            default -> Peer.HAND;
        };
    }

    boolean isEmpty() {
        return Arrays.stream(Peer.values()).noneMatch(this::has);
    }

    private boolean has(Peer peer) {
        return measured.stream()
                .anyMatch(results ->
                        results.result(workload, peer, workload.size()).isPresent());
    }

    @Override
    public String toString() {
        List<String> heads = new ArrayList<>(List.of("peer"));
        for (Results results : measured) {
            String jdk = "JDK " + results.jdk() + " ";
            metrics.forEach(metric -> heads.add((metric == metrics.get(0) ? jdk : "") + metric.unit()));
            heads.add("× " + base.id());
        }
        MarkdownTable table = new MarkdownTable(1, heads);
        Arrays.stream(Peer.values()).filter(this::has).forEach(peer -> table.row(row(peer)));
        return table.toString();
    }

    private List<String> row(Peer peer) {
        List<String> cells = new ArrayList<>();
        cells.add(peer == Peer.FERMATA ? "**" + peer.label() + "**" : peer.label());
        for (Results results : measured) {
            Optional<JsonNode> result = results.result(workload, peer, workload.size());
            List<String> numbers = new ArrayList<>();
            metrics.forEach(metric -> numbers.add(Numbers.shown(results.number(workload, peer, metric))));
            numbers.add(Numbers.shown(results.ratio(workload, peer, base)));
            if (result.isPresent() && result.get().has("message")) {
                Collections.fill(numbers, "");
                numbers.set(0, result.get().path("status").asText());
            }
            cells.addAll(numbers);
        }
        return cells;
    }

    private static List<Metric> metrics(Gauge gauge) {
        return switch (gauge) {
            case TIME -> List.of(Metric.TIME, Metric.TIME_ERROR, Metric.ALLOCATION);
            case SLEEP -> List.of(Metric.SLEEP, Metric.RESIDENT);
            case FLAT_HEAP -> List.of(Metric.HEAP_AT_END, Metric.HEAP_AFTER_TENTH);
            case ECHO -> List.of(Metric.ECHO_COST, Metric.ECHO_RATE, Metric.ECHO_LATENESS);
            case PEAK_HEAP, RETAINED_HEAP -> List.of(Metric.of(gauge));
        };
    }
}

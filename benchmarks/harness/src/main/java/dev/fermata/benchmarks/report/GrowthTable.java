package dev.fermata.benchmarks.report;

import dev.fermata.benchmarks.Peer;
import dev.fermata.benchmarks.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a unit costs in runs of several sizes, on one JDK. */
final class GrowthTable {
    private final Workload workload;
    private final Results results;

    GrowthTable(Workload workload, Results results) {
        this.workload = workload;
        this.results = results;
    }

    boolean isEmpty() {
        return peers().isEmpty();
    }

    /** Those that were measured in more than one size. */
    List<Peer> peers() {
        return Arrays.stream(Peer.values())
                .filter(peer -> workload.growth().stream()
                                .filter(size -> UnitCost.of(results, workload, peer, size)
                                        .isPresent())
                                .count()
                        > 1)
                .toList();
    }

    @Override
    public String toString() {
        List<String> heads = new ArrayList<>(List.of("peer"));
        workload.growth().forEach(size -> heads.add(String.format(Locale.ROOT, "%,d", size)));
        MarkdownTable table = new MarkdownTable(1, heads);
        for (Peer peer : peers()) {
            List<String> cells = new ArrayList<>(List.of(peer.label()));
            workload.growth().forEach(size -> cells.add(cell(peer, size)));
            table.row(cells);
        }
        return table.toString();
    }

    private String cell(Peer peer, int size) {
        return results.result(workload, peer, size)
                .filter(result -> result.has("message"))
                .map(result -> result.path("status").asText())
                .orElseGet(() -> Numbers.shown(UnitCost.of(results, workload, peer, size)));
    }
}

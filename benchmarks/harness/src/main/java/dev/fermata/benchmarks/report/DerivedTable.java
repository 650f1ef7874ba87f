package dev.fermata.benchmarks.report;

import dev.fermata.benchmarks.Peer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What pairs of workloads tell on one JDK: a row for each peer. */
final class DerivedTable {
    private final Results results;

    DerivedTable(Results results) {
        this.results = results;
    }

    boolean isEmpty() {
        return Arrays.stream(Peer.values()).noneMatch(this::has);
    }

    private boolean has(Peer peer) {
        return Arrays.stream(Derived.values())
                .anyMatch(derived -> derived.of(results, peer).isPresent());
    }

    @Override
    public String toString() {
        List<String> heads = new ArrayList<>(List.of("peer"));
        Arrays.stream(Derived.values()).forEach(derived -> heads.add(derived.title()));
        MarkdownTable table = new MarkdownTable(1, heads);
        Arrays.stream(Peer.values()).filter(this::has).forEach(peer -> table.row(row(peer)));
        return table.toString();
    }

    private List<String> row(Peer peer) {
        List<String> cells = new ArrayList<>();
        cells.add(peer == Peer.FERMATA ? "**" + peer.label() + "**" : peer.label());
        for (Derived derived : Derived.values()) {
            cells.add(Numbers.shown(derived.of(results, peer)));
        }
        return cells;
    }
}

package dev.fermata.benchmarks.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table whose first columns are words and whose others are numbers. */
final class MarkdownTable {
    private final List<String> lines = new ArrayList<>();

    MarkdownTable(int words, List<String> heads) {
        row(heads);
        List<String> rule = new ArrayList<>(Collections.nCopies(words, "---"));
        rule.addAll(Collections.nCopies(heads.size() - words, "---:"));
        lines.add("|" + String.join("|", rule) + "|");
    }

    void row(List<String> cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}

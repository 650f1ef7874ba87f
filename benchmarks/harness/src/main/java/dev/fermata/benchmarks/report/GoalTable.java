package dev.fermata.benchmarks.report;

import dev.fermata.benchmarks.report.Verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All goals, what was measured, and whether that is enough. */
final class GoalTable {
    private GoalTable() {}

    static String of(List<Results> measured) {
        List<String> heads = new ArrayList<>(List.of("workload", "demand"));
        for (Results results : measured) {
            heads.add("JDK " + results.jdk());
            heads.add("");
        }
        MarkdownTable table = new MarkdownTable(heads.size(), heads);
        for (Goal goal : Goals.all()) {
            for (Demand demand : goal.demands()) {
                table.row(row(goal, demand, measured));
            }
        }
        return table + "\n" + counts(measured);
    }

    private static List<String> row(Goal goal, Demand demand, List<Results> measured) {
        List<String> cells = new ArrayList<>();
        for (Results results : measured) {
            Verdict verdict = demand.check(results);
            if (cells.isEmpty()) {
                boolean first = demand.equals(goal.demands().get(0));
                cells.addAll(List.of(first ? goal.name() : "", verdict.demand()));
            }
            cells.addAll(List.of(verdict.value(), shown(verdict.outcome())));
        }
        return cells;
    }

    private static String shown(Outcome outcome) {
        return switch (outcome) {
            case MET -> "met";
            case MISSED -> "**missed**";
            case UNKNOWN -> "not measured";
        };
    }

    private static String counts(List<Results> measured) {
        StringBuilder lines = new StringBuilder();
        for (Results results : measured) {
            List<Outcome> outcomes = Goals.all().stream()
                    .map(goal -> Demands.all(goal.demands().stream()
                            .map(demand -> demand.check(results))
                            .toList()))
                    .toList();
            lines.append(String.format(
                    Locale.ROOT,
                    "JDK %d: %d of %d goals met in full, %d missed, %d not measured.%n",
                    results.jdk(),
                    count(outcomes, Outcome.MET),
                    outcomes.size(),
                    count(outcomes, Outcome.MISSED),
                    count(outcomes, Outcome.UNKNOWN)));
        }
        return lines.toString();
    }

    private static long count(List<Outcome> outcomes, Outcome wanted) {
        return outcomes.stream().filter(outcome -> outcome == wanted).count();
    }
}

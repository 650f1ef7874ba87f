package dev.fermata.benchmarks.report;

import dev.fermata.benchmarks.report.StartUps.Measure;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** How long programs took from start to end, and what a class cost to transform. */
final class StartUpTable {
    private final StartUps starts;

    StartUpTable(StartUps starts) {
        this.starts = starts;
    }

    boolean isEmpty() {
        return starts.isEmpty();
    }

    @Override
    public String toString() {
        MarkdownTable table = new MarkdownTable(
                2, List.of("program", "started with", "wall, ms", "× first", "processor, ms", "× first"));
        for (String program : starts.programs()) {
            for (String variant : starts.variants(program)) {
                table.row(List.of(
                        program,
                        variant,
                        Numbers.shown(starts.millis(program, variant, Measure.WALL)),
                        Numbers.shown(starts.ratio(program, variant, Measure.WALL)),
                        Numbers.shown(starts.millis(program, variant, Measure.PROCESSOR)),
                        Numbers.shown(starts.ratio(program, variant, Measure.PROCESSOR))));
            }
        }
        return table + transformed();
    }

    private String transformed() {
        if (starts.classes() == 0) {
            return "";
        }
        MarkdownTable table =
                new MarkdownTable(1, List.of("ms per class, pass by pass, the first cold", "first", "last", "all"));
        for (String who : List.of("asm", "fermata")) {
            double[] passes = starts.passes(who);
            table.row(List.of(
                    who.equals("asm") ? "read and written by ASM" : "transformed",
                    three(passes[0]),
                    three(passes[passes.length - 1]),
                    DoubleStream.of(passes).mapToObj(StartUpTable::three).collect(Collectors.joining(", "))));
        }
        return String.format(Locale.ROOT, "%n%,d classes with async methods:%n%n", starts.classes()) + table;
    }

    private static String three(double millis) {
        return String.format(Locale.ROOT, "%.3f", millis);
    }
}

package dev.fermata.benchmarks.startup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One program, started in several ways in turn; the first is what the others are compared with, round by round. */
final class Case {
    private final String program;
    private final List<Variant> variants = new ArrayList<>();

    Case(String program) {
        this.program = program;
    }

    Case with(String name, String... arguments) {
        variants.add(new Variant(name, List.of(arguments)));
        return this;
    }

    /** Measures; every other round goes through the variants backwards. */
    Case measured(int rounds) throws IOException, InterruptedException {
        List<Variant> order = new ArrayList<>(variants);
        for (int round = 0; round <= rounds; round++) {
            for (Variant variant : order) {
                variant.run(round > 0);
            }
            Collections.reverse(order);
        }
        return this;
    }

    /** A line of JSON for each variant. */
    List<String> json() {
        return variants.stream().map(this::json).toList();
    }

    private String json(Variant variant) {
        return String.format(
                Locale.ROOT,
                "{\"workload\":\"w15\",\"program\":\"%s\",\"variant\":\"%s\",\"jdk\":\"%s\",\"wall_ms\":%s,\"processor_ms\":%s}",
                program,
                variant.name(),
                Runtime.version(),
                numbers(variant.wall()),
                numbers(variant.processor()));
    }

    private static String numbers(List<Double> numbers) {
        return numbers.stream()
                .map(number -> String.format(Locale.ROOT, "%.0f", number))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** A line of text for each variant. */
    String text() {
        Variant first = variants.get(0);
        return variants.stream()
                .map(variant -> String.format(
                        Locale.ROOT,
                        "%-22s %-16s %6.0f ms %6.0f ms of processor   x %.3f   x %.3f%n",
                        program,
                        variant.name(),
                        median(variant.wall()),
                        median(variant.processor()),
                        ratio(variant.wall(), first.wall()),
                        ratio(variant.processor(), first.processor())))
                .collect(Collectors.joining());
    }

    /** The median of the ratios of each round. */
    private static double ratio(List<Double> those, List<Double> first) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            ratios.add(those.get(i) / first.get(i));
        }
        return median(ratios);
    }

    private static double median(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}

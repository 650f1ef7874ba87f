package dev.fermata.benchmarks.report;

import dev.fermata.benchmarks.Workload;
import java.io.IOException;
import java.util.List;

/** RESULTS.md: what is to be reached, then each workload, then how costs grow. */
final class Page {
    private static final String HEAD = """
            # Benchmark results

            Made by `benchmarks/render` from the raw results beside this file; [README.md](README.md) says how they were measured and
            what a number contains. Trust ratios and bytes: times move by tens of percent from machine to machine, and on a machine
            with two shared cores from hour to hour.
            """;

    private final List<Results> measured;
    private final Plots plots;
    private final StringBuilder text = new StringBuilder();

    Page(List<Results> measured, Plots plots) {
        this.measured = measured;
        this.plots = plots;
    }

    /** The whole page; draws the plots that it shows. */
    String write() throws IOException {
        text.append(HEAD).append('\n');
        for (Results results : measured) {
            text.append("- ").append(Provenance.of(results)).append('\n');
        }
        section("What is to be reached", GoalTable.of(measured));
        for (Workload workload : Workload.values()) {
            workload(workload);
        }
        for (Results results : measured) {
            derived(results);
        }
        for (Results results : measured) {
            startUp(results);
        }
        for (Workload workload : Workload.values()) {
            growth(workload);
        }
        return text.toString();
    }

    private void workload(Workload workload) throws IOException {
        WorkloadTable table = new WorkloadTable(workload, measured);
        if (table.isEmpty()) {
            return;
        }
        section("%s %s, per %s".formatted(workload.name(), workload.title(), workload.unit()), table.toString());
        image(workload.title(), plots.bars(workload, measured));
    }

    private void derived(Results results) {
        DerivedTable table = new DerivedTable(results);
        if (!table.isEmpty()) {
            section("What pairs of workloads tell on JDK " + results.jdk(), table.toString());
        }
    }

    private void startUp(Results results) {
        StartUpTable table = new StartUpTable(results.startUps());
        if (!table.isEmpty()) {
            section("W15 Start-up on JDK " + results.jdk(), table.toString());
        }
    }

    private void growth(Workload workload) throws IOException {
        for (Results results : measured) {
            GrowthTable table = new GrowthTable(workload, results);
            if (!table.isEmpty()) {
                section(
                        "W16 Growth of %s on JDK %d, ns per %s"
                                .formatted(workload.name(), results.jdk(), workload.unit()),
                        table.toString());
                image("Growth of " + workload.title(), plots.growth(workload, results));
            }
        }
    }

    private void section(String title, String content) {
        text.append("\n## ").append(title).append("\n\n").append(content);
    }

    private void image(String title, String file) {
        text.append("\n![").append(title).append("](plots/").append(file).append(")\n");
    }
}

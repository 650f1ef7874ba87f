package dev.fermata.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that shows raw results: {@code Render FOLDER [OUTPUT]} reads FOLDER/results, writes RESULTS.md and plots. */
public final class Render {
    private static final List<Integer> JDKS = List.of(25, 17);

    private Render() {}

    /** Reads and writes. */
    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path results = Path.of(args[0]).resolve("results");
        Path output = Path.of(args[args.length - 1]);
        List<Results> measured = new ArrayList<>();
        for (int jdk : JDKS) {
            Results all = Results.read(results, jdk);
            if (!all.isEmpty()) {
                measured.add(all);
            }
        }
        Plots plots = new Plots(output.resolve("plots"));
        String page = new Page(measured, plots).write();
        Files.writeString(output.resolve("RESULTS.md"), page);
        System.out.println("written: " + output.resolve("RESULTS.md"));
    }
}

package dev.fermata.it.harness;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The program of the JVM that runs under the agent: reads a list of runs, runs them all, writes their outcomes. A line is
 * kind, class, method and pattern, then the outcome; tabs between.
 */
public final class AgentProgram {

    private static final String TAB = "\t";

    private AgentProgram() {}

    public static void main(String[] arguments) throws Exception {
        Map<Kind, TransformedRunner> runners = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            runners.put(
                    kind,
                    new TransformedRunner(
                            CaseLibrary.read(kind, Path.of(arguments[2])).classes()));
        }
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            for (String line : Files.readAllLines(Path.of(arguments[0]))) {
                String[] parts = line.split(TAB);
                CaseId id = new CaseId(Kind.valueOf(parts[0]), parts[1], parts[2]);
                Outcome outcome = outcome(runners.get(id.kind()), id, Pattern.parse(parts[3]));
                out.write(line + TAB + outcome);
                out.newLine();
            }
        }
        System.exit(0);
    }

    private static Outcome outcome(TransformedRunner runner, CaseId id, Pattern pattern) throws InterruptedException {
        try {
            return runner.run(id, pattern);
        } catch (ReflectiveOperationException | LinkageError failure) {
            return new Outcome("CANNOT RUN " + failure, "");
        }
    }

    /** Writes the list of runs. */
    static void writePlan(Plan plan, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (CaseId id : plan.cases()) {
            for (Pattern pattern : plan.patterns(id)) {
                lines.add(key(id, pattern));
            }
        }
        Files.write(file, lines);
    }

    static String key(CaseId id, Pattern pattern) {
        return String.join(TAB, id.kind().name(), id.className(), id.method(), pattern.toString());
    }
}

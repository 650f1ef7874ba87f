package dev.fermata.benchmarks.startup;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One way to start a program, and how long that took each time. */
final class Variant {
    /** The shell's own clock: the JDK does not tell the processor time of a child that has ended. */
    private static final String TIME = "TIMEFORMAT='%R %U %S'; time \"$@\" >/dev/null 2>&1";

    private final String name;
    private final List<String> command;
    private final List<Double> wall = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();

    Variant(String name, List<String> arguments) {
        this.name = name;
        this.command = new ArrayList<>(List.of("bash", "-c", TIME, "bash"));
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(arguments);
    }

    String name() {
        return name;
    }

    /** Milliseconds from start to end of each process. */
    List<Double> wall() {
        return wall;
    }

    /** Milliseconds of processor time of each process. */
    List<Double> processor() {
        return processor;
    }

    /** Runs it once. */
    void run(boolean counts) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String[] times;
        try (BufferedReader reader = process.errorReader()) {
            times = reader.readLine().split(" ");
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(name + " ended with " + process.exitValue() + ": " + command);
        }
        if (counts) {
            wall.add(1_000 * Double.parseDouble(times[0]));
            processor.add(1_000 * (Double.parseDouble(times[1]) + Double.parseDouble(times[2])));
        }
    }
}

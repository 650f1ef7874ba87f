package dev.fermata.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs in JVMs of the same JDK as the test's. */
final class Jvm {

    private static final int MINUTES = 2;

    /** Runs {@code java} with these words to its end. */
    static Outcome run(List<String> words) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Such a program is over before the better compiler would pay.
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(words);

        // Into files, so that neither stream can fill up while the other one is read.
        Path out = Files.createTempFile("fermata", ".out");
        Path err = Files.createTempFile("fermata", ".err");
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            return new Outcome(end(process, command), text(out), text(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static int end(Process process, List<String> command) {
        try {
            if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue();
            }
            throw new AssertionError("still running after " + MINUTES + " minutes: " + command);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).replace(System.lineSeparator(), "\n");
    }

    private Jvm() {}
}

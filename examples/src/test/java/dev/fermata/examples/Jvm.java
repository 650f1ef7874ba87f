package dev.fermata.examples;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs programs in JVMs of the same JDK as the test's. */
final class Jvm {

    private static final int MINUTES = 2;

    static Outcome run(List<String> options, String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add(program);
        command.addAll(List.of(arguments));

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

    static String classPath(Path... entries) {
        return Stream.of(entries).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
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

package dev.fermata.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM of its own, and what it printed to both streams. */
record JavaProcess(Process process, String output) {

    static final Path AGENT = Path.of(System.getProperty("fermata.agent.jar", "unknown"));
    static final Path RUNTIME = Path.of(System.getProperty("fermata.runtime.jar", "unknown"));

    /** Runs java with those arguments to its end. */
    static JavaProcess run(Object... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return new JavaProcess(process, output);
    }

    static Process start(Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // A JVM that stops in an agent aborts; nobody needs its core.
        command.add("-XX:-CreateCoredumpOnCrash");
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    static String agent(String options) {
        return "-javaagent:" + AGENT + "=" + options;
    }

    static String path(Path... entries) {
        return Stream.of(entries).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    JavaProcess assertExit(int expected) {
        assertEquals(expected, process.exitValue(), output);
        return this;
    }

    JavaProcess assertPrinted(String part) {
        assertTrue(output.contains(part), output);
        return this;
    }
}

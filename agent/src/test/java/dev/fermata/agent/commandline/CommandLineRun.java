package dev.fermata.agent.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;

/** What the command line answered and printed. */
record CommandLineRun(int exitCode, String out, String err) {

    /** Runs it with those arguments, paths or strings. */
    static CommandLineRun of(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        CommandLine commandLine = new CommandLine(stream(out), stream(err));
        int exitCode =
                commandLine.run(Arrays.stream(arguments).map(String::valueOf).toList());
        return new CommandLineRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    CommandLineRun assertExit(int expected) {
        assertEquals(expected, exitCode, () -> out + err);
        return this;
    }

    CommandLineRun assertOut(String part) {
        Assertions.assertTrue(out.contains(part), out);
        return this;
    }

    CommandLineRun assertErr(String part) {
        Assertions.assertTrue(err.contains(part), err);
        return this;
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}

package dev.fermata.it.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.it.harness.ChildJvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A JVM like this one with a command line of its own: nothing of the test's class path is in it. */
final class HostJvm {

    private final List<String> arguments = new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));

    /** What the JVM said, all of it, and how it ended. */
    record Said(int exitCode, String text) {

        Said well() {
            assertEquals(0, exitCode, text);
            return this;
        }

        Said says(String part) {
            assertTrue(text.contains(part), () -> "not said: " + part + "\n" + text);
            return this;
        }

        Said saysNot(String part) {
            assertFalse(text.contains(part), () -> "said: " + part + "\n" + text);
            return this;
        }

        Said saysTimes(int times, String part) {
            assertEquals(times, text.split(java.util.regex.Pattern.quote(part), -1).length - 1, text);
            return this;
        }
    }

    /** One that ends soon, for which the better compiler would not pay. */
    HostJvm() {
        with("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    }

    HostJvm with(Object... options) {
        for (Object option : options) {
            arguments.add(option.toString());
        }
        return this;
    }

    /** Switches the agent on, which checks its work. */
    HostJvm underAgent(String... options) {
        return with(ChildJvm.agent(String.join(",", options.length == 0 ? new String[] {"verify"} : options)));
    }

    HostJvm classPath(Object... entries) {
        return with("-cp", HostJars.path(entries));
    }

    /** Runs a class, or whatever else stands at the end of a command line. */
    Said run(Object... mainAndArguments) throws Exception {
        with(mainAndArguments);
        ChildJvm.Result result = ChildJvm.run(arguments);
        return new Said(result.exitCode(), result.output());
    }

    /** The same beside this thread: a JVM that starts leaves a second core to others most of the time. */
    CompletableFuture<Said> start(Object... mainAndArguments) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return run(mainAndArguments);
            } catch (Exception failure) {
                throw new CompletionException(failure);
            }
        });
    }
}

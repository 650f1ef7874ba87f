package dev.fermata.examples;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The two ways to run a program of the examples; each run has a JVM of its own. */
public enum Mode {
    UNDER_THE_AGENT {
        @Override
        List<String> jvmOptions() {
            return List.of("-javaagent:" + agent(), "-cp", Jvm.classPath(examples(), RUNTIME, ANNOTATIONS));
        }
    },
    AHEAD_OF_TIME {
        @Override
        List<String> jvmOptions() throws IOException {
            return List.of("-cp", Jvm.classPath(transformed(examples()), RUNTIME, ANNOTATIONS));
        }
    };

    private static final Path RUNTIME = homeOf(dev.fermata.Fermata.class);
    private static final Path ANNOTATIONS = homeOf(dev.fermata.annotations.Async.class);

    abstract List<String> jvmOptions() throws IOException;

    /** Runs a main class to its end. */
    public Outcome run(Class<?> program, String... arguments) throws IOException {
        return Jvm.run(jvmOptions(), program.getName(), arguments);
    }

    /** Transforms a folder or jar by the command line of the agent's jar; answers where the result lies. */
    private static Path transformed(Path classes) throws IOException {
        Path output = Files.createTempDirectory("fermata-examples");
        var outcome = Jvm.run(
                List.of("-jar"),
                agent(),
                "--verify",
                "--classpath",
                Jvm.classPath(RUNTIME, ANNOTATIONS),
                "--output",
                output.toString(),
                classes.toString());
        if (outcome.exitCode() != 0) {
            throw new AssertionError("the transformation failed: " + outcome);
        }
        return Files.isDirectory(classes) ? output : output.resolve(classes.getFileName());
    }

    private static String agent() {
        return Objects.requireNonNull(System.getProperty("fermata.agent.jar"), "fermata.agent.jar is not set");
    }

    private static Path examples() {
        return homeOf(FirstCoroutine.class);
    }

    private static Path homeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

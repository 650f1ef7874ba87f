package dev.fermata.examples;

import dev.fermata.Fermata;
import dev.fermata.annotations.Async;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Where the things lie that a run needs, as the build made them. */
final class Artifacts {

    static final String AGENT =
            Objects.requireNonNull(System.getProperty("fermata.agent.jar"), "fermata.agent.jar is not set");

    static final Path EXAMPLES = homeOf(FirstCoroutine.class);

    /** The examples once more, transformed by the command line of the agent's jar. */
    static final Path TRANSFORMED_EXAMPLES = transformed(EXAMPLES);

    /** A class path of these classes and what they use. */
    static String classPath(Path classes) {
        return classes + File.pathSeparator + libraries();
    }

    /** A class path of what users of Fermata compile against. */
    static String libraries() {
        return homeOf(Fermata.class) + File.pathSeparator + homeOf(Async.class);
    }

    private static Path transformed(Path classes) {
        String output = Path.of("target", "transformed-for-tests").toString();
        var words = List.of(
                "-jar", AGENT, "--verify", "--classpath", classPath(classes), "--output", output, classes.toString());
        try {
            var outcome = Jvm.run(words);
            if (outcome.exitCode() != 0) {
                throw new AssertionError("the transformation failed: " + outcome);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Files.isDirectory(classes) ? Path.of(output) : Path.of(output).resolve(classes.getFileName());
    }

    private static Path homeOf(Class<?> type) {
        try {
            var place = type.getProtectionDomain().getCodeSource().getLocation();
            return Path.of(place.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Artifacts() {}
}

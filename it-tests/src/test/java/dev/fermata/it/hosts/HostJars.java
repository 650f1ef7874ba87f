package dev.fermata.it.hosts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The jars of others that the build copies for these tests, which are on no class path of ours; and our own. */
final class HostJars {

    private static final Path FOLDER = Path.of("target", "hosts");

    private HostJars() {}

    static Path of(String artifact) {
        Path jar = FOLDER.resolve(artifact + ".jar").toAbsolutePath();
        assertTrue(Files.exists(jar), () -> "the build did not copy " + jar);
        return jar;
    }

    /** What a program needs besides its own classes. */
    static String runtime() {
        return path(Path.of(System.getProperty("fermata.runtime.jar")), annotations());
    }

    static Path annotations() {
        return Path.of(System.getProperty("fermata.annotations.jar"));
    }

    static String path(Object... entries) {
        return Arrays.stream(entries).map(Object::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Jars by the names of their artifacts, as a class path. */
    static String jars(String... artifacts) {
        return path(Arrays.stream(artifacts).map(HostJars::of).toArray());
    }
}

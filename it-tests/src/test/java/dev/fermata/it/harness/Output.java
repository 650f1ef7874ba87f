package dev.fermata.it.harness;

import java.nio.file.Path;

/** Where tests write: below {@code target}, a folder for each JVM that runs some of them at the same time. */
public final class Output {

    private static final Path ROOT = Path.of("target", "fork-" + System.getProperty("surefire.forkNumber", "1"));

    private Output() {}

    /** A path below the folder of this JVM. */
    public static Path of(String... names) {
        Path path = ROOT;
        for (String name : names) {
            path = path.resolve(name);
        }
        return path;
    }
}

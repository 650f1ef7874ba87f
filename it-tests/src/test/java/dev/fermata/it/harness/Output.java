package dev.fermata.it.harness;

import java.nio.file.Path;

/** Where tests write: below {@code target}, a folder for each JVM that runs some of them at the same time. */
public final class Output {

    private static final String NUMBER = System.getProperty("fermata.fork", "1");
    private static final Path ROOT = Path.of("target", "fork-" + NUMBER);

    private Output() {}

    /** What makes the folder of a JVM that a test starts the same as that of this one. */
    static String option() {
        return "-Dfermata.fork=" + NUMBER;
    }

    /** A path below the folder of this JVM. */
    public static Path of(String... names) {
        Path path = ROOT;
        for (String name : names) {
            path = path.resolve(name);
        }
        return path;
    }
}

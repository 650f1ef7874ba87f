package dev.fermata.it.harness;

import java.nio.file.Path;

/** Where tests write: below {@code target}, a folder for each JVM that runs some of them at the same time. */
public final class Output {

    private static final String NAME = "fermata.output";
    private static final String FOLDER =
            System.getProperty(NAME, "jvm-" + ProcessHandle.current().pid());

    private Output() {}

    /** What makes the folder of a JVM that a test starts the same as that of this one. */
    static String option() {
        return "-D" + NAME + "=" + FOLDER;
    }

    /** A path below the folder of this JVM. */
    public static Path of(String... names) {
        Path path = Path.of("target", FOLDER);
        for (String name : names) {
            path = path.resolve(name);
        }
        return path;
    }
}

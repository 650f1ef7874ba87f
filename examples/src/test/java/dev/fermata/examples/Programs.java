package dev.fermata.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sources of the programs that are one file each, for everybody to copy. */
final class Programs {

    private static final Path FOLDER = Path.of("src/main/java/dev/fermata/examples");

    static List<Path> all() throws IOException {
        var programs = new ArrayList<Path>();
        try (var files = Files.list(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.readString(file).contains("void main(")) {
                    programs.add(file);
                }
            }
        }
        if (programs.isEmpty()) {
            throw new AssertionError("there are no programs in " + FOLDER.toAbsolutePath());
        }
        return programs;
    }

    private Programs() {}
}

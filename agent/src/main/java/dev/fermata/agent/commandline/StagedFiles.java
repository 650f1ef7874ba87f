package dev.fermata.agent.commandline;

import dev.fermata.agent.options.UsageError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Files that wait beside their targets until all are written, and then replace them, each atomically. Closing without
 * having committed leaves everything as it was.
 */
final class StagedFiles implements AutoCloseable {

    private final Map<Path, Path> temporaryFiles = new LinkedHashMap<>();

    /** Answers where to write what shall become the target. */
    Path stage(Path target) throws IOException {
        // A link stays a link: what it points to is replaced.
        Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path folder = Files.createDirectories(real.getParent());
        Path temporary = folder.resolve("." + real.getFileName() + ".fermata");
        if (temporaryFiles.put(real, temporary) != null) {
            throw new UsageError("two inputs would be written to " + target);
        }
        return temporary;
    }

    void commit() throws IOException {
        for (var staged : temporaryFiles.entrySet()) {
            copyPermissions(staged.getKey(), staged.getValue());
            Files.move(staged.getValue(), staged.getKey(), StandardCopyOption.ATOMIC_MOVE);
        }
        temporaryFiles.clear();
    }

    @Override
    public void close() throws IOException {
        for (Path temporary : temporaryFiles.values()) {
            Files.deleteIfExists(temporary);
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        var source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (source != null && Files.exists(from)) {
            Files.setPosixFilePermissions(to, source.readAttributes().permissions());
        }
    }
}

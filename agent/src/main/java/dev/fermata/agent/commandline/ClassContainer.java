package dev.fermata.agent.commandline;

import dev.fermata.agent.options.UsageError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A folder or a jar with class files. Names in it have slashes. */
interface ClassContainer extends AutoCloseable {

    static ClassContainer open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new ClassFolder(path.toRealPath());
        }
        if (Files.isRegularFile(path)) {
            return new ClassJar(path.toRealPath());
        }
        throw new UsageError("no such folder or jar: " + path);
    }

    Path path();

    /** The names of all class files, in a stable order. */
    List<ClassFileName> classFiles() throws IOException;

    /** The bytes under that name, null when there are none. */
    byte @Nullable [] read(String name) throws IOException;

    /** Where a copy of this container lies in a folder of outputs. */
    Path placeIn(Path folder);

    /** Stages a copy with some files replaced; the target may be this container itself. */
    void stage(Map<String, byte[]> replaced, Path target, StagedFiles staged) throws IOException;

    /** Whether signatures in it stop to match when a class changes. */
    boolean isSigned() throws IOException;

    @Override
    void close() throws IOException;
}

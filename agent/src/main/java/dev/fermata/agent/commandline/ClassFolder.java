package dev.fermata.agent.commandline;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder as compilers write it. */
record ClassFolder(Path path) implements ClassContainer {

    @Override
    public List<ClassFileName> classFiles() throws IOException {
        return files().stream()
                .map(this::nameOf)
                .filter(ClassFileName::isClassFile)
                .map(ClassFileName::new)
                .toList();
    }

    @Override
    public byte @Nullable [] read(String name) throws IOException {
        Path file = path.resolve(name);
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    }

    @Override
    public Path placeIn(Path folder) {
        return folder;
    }

    @Override
    public void stage(Map<String, byte[]> replaced, Path target, StagedFiles staged) throws IOException {
        for (Path file : files()) {
            byte[] content = replaced.get(nameOf(file));
            if (content == null) {
                stageCopy(file, target.resolve(nameOf(file)), staged);
            } else {
                stageContent(content, target.resolve(nameOf(file)), staged);
            }
        }
    }

    // Nothing is staged where it would be equal to what is there, so that an incremental build sees no change.

    private static void stageCopy(Path file, Path target, StagedFiles staged) throws IOException {
        if (!Files.exists(target) || Files.mismatch(file, target) >= 0) {
            Files.copy(file, staged.stage(target), COPY_ATTRIBUTES, REPLACE_EXISTING);
        }
    }

    private static void stageContent(byte[] content, Path target, StagedFiles staged) throws IOException {
        if (!Files.exists(target) || !Arrays.equals(content, Files.readAllBytes(target))) {
            Files.write(staged.stage(target), content);
        }
    }

    @Override
    public boolean isSigned() {
        return false;
    }

    @Override
    public void close() {}

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private String nameOf(Path file) {
        return path.relativize(file).toString().replace(File.separatorChar, '/');
    }
}

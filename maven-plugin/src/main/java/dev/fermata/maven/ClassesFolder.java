package dev.fermata.maven;

import dev.fermata.transform.ClassSelection;
import dev.fermata.transform.TransformResult;
import dev.fermata.transform.Transformer;
import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.type.ClassBytes;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The classes that a compiler left in a folder, which may be missing. */
record ClassesFolder(Path path, ClassSelection selection, ClassBytes classPath) {

    Transformation transform(Transformer transformer) throws IOException {
        Map<Path, byte[]> transformed = new TreeMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Path> classFiles = classFiles();
        for (Path file : classFiles) {
            TransformResult result = transformer.transform(Files.readAllBytes(file), classPath);
            diagnostics.addAll(result.diagnostics());
            if (result.classFile() != null) {
                transformed.put(file, result.classFile());
            }
        }
        return new Transformation(classFiles.size(), transformed, diagnostics);
    }

    private List<Path> classFiles() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(file -> file.toString().endsWith(".class") && selection.contains(className(file)))
                    .sorted()
                    .toList();
        }
    }

    private String className(Path file) {
        String name = path.relativize(file).toString().replace(File.separatorChar, '/');
        return name.replaceFirst("^META-INF/versions/\\d+/", "")
                .replaceFirst("\\.class$", "")
                .replace('/', '.');
    }

    /** Replaces class files, each in one step, so that nobody ever reads half of one. */
    static void write(Map<Path, byte[]> contents) throws IOException {
        for (var file : contents.entrySet()) {
            Path temporary = file.getKey().resolveSibling("." + file.getKey().getFileName() + ".fermata");
            Files.write(temporary, file.getValue());
            Files.move(temporary, file.getKey(), StandardCopyOption.ATOMIC_MOVE);
        }
    }
}

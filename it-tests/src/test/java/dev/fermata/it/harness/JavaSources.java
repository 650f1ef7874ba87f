package dev.fermata.it.harness;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles folders of sources inside the test, whichever compiler is asked. */
public final class JavaSources {

    private JavaSources() {}

    /** Compiles all sources of a folder with the running JDK's compiler. */
    public static void compile(Path folder, UnaryOperator<String> edit, Path output, List<String> options) {
        compile(ToolProvider.getSystemJavaCompiler(), folder, edit, output, options);
    }

    /** Compiles all sources of a folder into another, which has nothing else, and reads the classes by binary name. */
    public static Map<String, byte[]> compiled(Path sources, Path output, List<String> options) {
        try {
            compile(sources, source -> source, emptied(output), options);
            return CaseLibrary.readFolder(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Compiles all sources of a folder, each edited first, with the test's own class path; any error is a failure. */
    static void compile(
            JavaCompiler compiler, Path folder, UnaryOperator<String> edit, Path output, List<String> options) {
        List<Path> sources = new ArrayList<>();
        for (Path file : filesBelow(folder, ".java")) {
            sources.add(edited(file, edit, Path.of(output + "-sources").resolve(folder.relativize(file))));
        }
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-d", output.toString(), "-proc:none"));
        if (!options.contains("-classpath")) {
            all.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        }
        StringWriter messages = new StringWriter();
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        if (!compiler.getTask(messages, files, null, all, null, files.getJavaFileObjectsFromPaths(sources))
                .call()) {
            throw new AssertionError("cannot compile " + folder + "\n" + messages);
        }
    }

    /** The files below a folder whose names end so, in a stable order. */
    public static List<Path> filesBelow(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A folder that is there and has no files, so that nothing of an earlier run, perhaps of another JDK, is taken. */
    public static Path emptied(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path file : filesBelow(folder, "")) {
            Files.deleteIfExists(file);
        }
        return folder;
    }

    /** Writes the edited copy of a source, because not every compiler takes sources from memory. */
    private static Path edited(Path source, UnaryOperator<String> edit, Path copy) {
        try {
            Files.createDirectories(copy.getParent());
            return Files.writeString(copy, edit.apply(Files.readString(source)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

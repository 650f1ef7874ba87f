package dev.fermata.it.harness;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles folders of sources inside the test, with the compiler of the running JDK. */
public final class JavaSources {

    private JavaSources() {}

    /** Compiles all sources of a folder, each edited first, with the test's own class path; any error is a failure. */
    public static void compile(Path folder, UnaryOperator<String> edit, Path output, List<String> options) {
        List<JavaFileObject> units = new ArrayList<>();
        for (Path file : filesBelow(folder, ".java")) {
            units.add(unit(folder.relativize(file), edit.apply(read(file))));
        }
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-d", output.toString(), "-proc:none"));
        if (!options.contains("-classpath")) {
            all.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        if (!compiler.getTask(messages, null, null, all, null, units).call()) {
            throw new AssertionError("cannot compile " + folder + "\n" + messages);
        }
    }

    /** The files below a folder whose names end so, in a stable order. */
    public static List<Path> filesBelow(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JavaFileObject unit(Path name, String source) {
        URI uri = URI.create("string:///" + name.toString().replace('\\', '/'));
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}

package dev.fermata.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Programs and classes that are written and compiled for one measurement. */
final class Programs {
    static final int CLASSES = 2_000;

    private static final String HELLO = """
            public class Hello {
                public static void main(String[] arguments) {
                    System.out.println("hello");
                }
            }
            """;

    private static final String MANY = """
            public class Many {
                public static void main(String[] arguments) throws Exception {
                    long sum = 0;
                    for (int i = 0; i < %d; i++) {
                        sum += Class.forName("many.C" + i).getDeclaredConstructor().newInstance().hashCode();
                    }
                    System.out.println(sum);
                }
            }
            """.formatted(CLASSES);

    private static final String PLAIN = """
            package many;
            import java.util.*;
            public class C%1$d {
                private final Map<String, Integer> counts = new HashMap<>();
                private final List<String> names = new ArrayList<>();
                private long total = %1$d;
                public int add(String name, int number) {
                    counts.put(name, number);
                    names.add(name);
                    total += number;
                    return names.size();
                }
                public String describe() {
                    StringBuilder text = new StringBuilder();
                    for (String name : names) {
                        text.append(name).append('=').append(counts.get(name)).append(',');
                    }
                    return text.toString();
                }
                @Override
                public int hashCode() {
                    return Long.hashCode(total);
                }
            }
            """;

    private static final String ASYNC = """
            package many;
            import static dev.fermata.Fermata.*;
            import dev.fermata.Coroutine;
            import dev.fermata.annotations.Async;
            import java.time.Duration;
            import java.util.*;
            public class C%1$d {
                private final Map<String, Integer> counts = new HashMap<>();
                @Async
                Coroutine<Integer> count(List<String> names) {
                    int sum = %1$d;
                    for (String name : names) {
                        sum += await(one(name)) + name.length();
                    }
                    return result(sum);
                }
                @Async
                private Coroutine<Integer> one(String name) {
                    try {
                        await(sleep(Duration.ofMillis(1)));
                        return result(counts.get(name));
                    } finally {
                        await(yieldNow());
                    }
                }
                String describe() {
                    return counts + " of %1$d";
                }
            }
            """;

    private Programs() {}

    /** Prints a word. */
    static void writeHello(Path folder) throws IOException {
        compile(folder, List.of(write(folder, "Hello", HELLO)));
    }

    /** Loads many classes with nothing async in them. */
    static void writeMany(Path folder) throws IOException {
        List<Path> sources = classes(folder, PLAIN);
        sources.add(write(folder, "Many", MANY));
        compile(folder, sources);
    }

    /** Class files with two async methods each. */
    static List<byte[]> async(Path folder) throws IOException {
        compile(folder, classes(folder, ASYNC));
        List<byte[]> files = new ArrayList<>();
        for (int i = 0; i < CLASSES; i++) {
            files.add(Files.readAllBytes(folder.resolve("many/C" + i + ".class")));
        }
        return files;
    }

    private static List<Path> classes(Path folder, String template) throws IOException {
        List<Path> sources = new ArrayList<>();
        Files.createDirectories(folder.resolve("many"));
        for (int i = 0; i < CLASSES; i++) {
            sources.add(write(folder, "many/C" + i, template.formatted(i)));
        }
        return sources;
    }

    private static Path write(Path folder, String name, String source) throws IOException {
        return Files.writeString(folder.resolve(name + ".java"), source);
    }

    private static void compile(Path folder, List<Path> sources) {
        Stream<String> options = Stream.of(
                "-g", "--release", "17", "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", "" + folder);
        String[] arguments = Stream.concat(options, sources.stream().map(Path::toString))
                .toArray(String[]::new);
        int exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments);
        if (exit != 0) {
            throw new IllegalStateException(String.format(Locale.ROOT, "javac ended with %d", exit));
        }
    }
}

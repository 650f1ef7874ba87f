package dev.fermata.agent.targets;

import dev.fermata.Fermata;
import dev.fermata.annotations.Async;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles the classes that tests transform. */
public final class Targets {

    /** A class to be transformed. */
    public static final String GREETER = """
            package acme;
            public class Greeter {
                @dev.fermata.annotations.Async
                public java.util.concurrent.CompletableFuture<String> greet() {
                    return java.util.concurrent.CompletableFuture.completedFuture("good morning");
                }
            }
            """;

    /** A class that has nothing to do with us. */
    public static final String PLAIN = """
            package acme.plain;
            public class Plain {
                public static String hello() { return "hello"; }
            }
            """;

    /** A class with an error in line 5: an {@code @Async} method cannot return an int. */
    public static final String MISTAKE = """
            package acme;
            public class Mistake {
                public static String hello() { return "hello"; }
                @dev.fermata.annotations.Async
                public int wrong() { return 1; }
            }
            """;

    /** A class that is worth two warnings: a coroutine is dropped in line 5, and line 6 blocks. */
    public static final String CARELESS = """
            package acme;
            public class Careless {
                @dev.fermata.annotations.Async
                public java.util.concurrent.CompletableFuture<String> wait(Object lock) throws Exception {
                    dev.fermata.Fermata.sleep(java.time.Duration.ZERO);
                    Thread.sleep(1);
                    return java.util.concurrent.CompletableFuture.completedFuture(lock.toString());
                }
            }
            """;

    /** What sources are compiled against, as a class path or module path. */
    private static final String LIBRARIES =
            String.join(File.pathSeparator, placeOf(Async.class), placeOf(Fermata.class));

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));

    private Targets() {}

    /** Compiles sources, each with one class in it, into a folder. */
    public static Path compile(Path folder, String... sources) {
        StringWriter messages = new StringWriter();
        List<String> options = List.of("-d", folder.toString(), "-cp", LIBRARIES, "-p", LIBRARIES, "--release", "17");
        List<Source> units = Arrays.stream(sources).map(Source::new).toList();
        var task = ToolProvider.getSystemJavaCompiler().getTask(messages, null, null, options, null, units);
        if (!task.call()) {
            throw new IllegalArgumentException(messages.toString());
        }
        return folder;
    }

    /** Sets a time of modification that a write would change. */
    public static void makeOld(Path file) {
        try {
            Files.setLastModifiedTime(file, LONG_AGO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean isOld(Path file) throws IOException {
        return Files.getLastModifiedTime(file).equals(LONG_AGO);
    }

    private static String placeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///" + fileName(text)), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        private static String fileName(String text) {
            String type = text.replaceFirst("(?s).*?\\b(class|interface|record|enum|module) (\\w+).*", "$1 $2");
            return type.startsWith("module ") ? "module-info.java" : type.substring(type.indexOf(' ') + 1) + ".java";
        }
    }
}

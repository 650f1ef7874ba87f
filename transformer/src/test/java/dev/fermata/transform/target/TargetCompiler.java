package dev.fermata.transform.target;

import dev.fermata.Fermata;
import dev.fermata.annotations.Async;
import java.io.File;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources in memory, with the compiler of the running JDK and debug tables, against the real annotations and runtime. */
public final class TargetCompiler {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** Reads the jars once for all tests. */
    private static final JavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private TargetCompiler() {}

    /** Compiles one source whose main class stands in no package. */
    public static CompiledClasses compile(String className, String source) {
        return compile(Map.of(className, source), 17);
    }

    /**
     * Compiles sources.
     *
     * @param sources by class name, with dots
     * @param release such as 17
     */
    public static CompiledClasses compile(Map<String, String> sources, int release) {
        List<JavaFileObject> units = new TreeMap<>(sources)
                .entrySet().stream()
                        .<JavaFileObject>map(source -> new MemorySource(source.getKey(), source.getValue()))
                        .toList();
        StringWriter messages = new StringWriter();
        MemoryOutput output = new MemoryOutput(FILES);
        List<String> options = List.of("-g", "-parameters", "-proc:none", "-nowarn");
        List<String> all = Stream.of(options, forRelease(release), List.of("-classpath", classPath()))
                .flatMap(List::stream)
                .toList();
        if (!COMPILER.getTask(messages, output, null, all, null, units).call()) {
            throw new AssertionError("the target does not compile:\n" + messages);
        }
        return new CompiledClasses(output.classes());
    }

    /** With {@code --release} the compiler reads another description of the JDK each time, which takes long. */
    private static List<String> forRelease(int release) {
        return release == 17 ? List.of("-source", "17", "-target", "17") : List.of("--release", "" + release);
    }

    private static String classPath() {
        return locationOf(Async.class) + File.pathSeparator + locationOf(Fermata.class);
    }

    private static String locationOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}

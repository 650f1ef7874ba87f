package dev.fermata.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sources below {@code src/test/scenarios}, and those below {@code src/test/kinds} for both kinds, compiled and transformed ahead of time. */
public final class Scenarios {

    private static final Path FOLDER = Output.of("scenarios");
    private static final Path PLAIN = Output.of("scenarios-plain");
    private static final Map<String, byte[]> CLASSES = build();
    private static final CaseLoader LOADER = new CaseLoader(CLASSES);

    private Scenarios() {}

    /** The transformed classes as files, for another JVM. */
    public static Path folder() {
        return FOLDER;
    }

    /** The untransformed classes as files, for a JVM under the agent. */
    public static Path plainFolder() {
        return PLAIN;
    }

    /** The names of all classes. */
    public static Set<String> classNames() {
        return CLASSES.keySet();
    }

    /** The scenarios that are cases of the list, transformed. */
    public static List<NumberedScenario> numbered() throws ClassNotFoundException {
        return NumberedScenario.in(CLASSES.keySet(), LOADER);
    }

    /** Calls a static method of a scenario. */
    public static Object call(String className, String method, Object... arguments) throws Exception {
        for (Method candidate : Class.forName(className, true, LOADER).getDeclaredMethods()) {
            if (candidate.getName().equals(method)
                    && candidate.getParameterCount() == arguments.length
                    && java.lang.reflect.Modifier.isPublic(candidate.getModifiers())) {
                return invoke(candidate, arguments);
            }
        }
        throw new AssertionError("no method " + className + "." + method);
    }

    private static Object invoke(Method method, Object... arguments) throws Exception {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw new AssertionError(failure.getCause());
        }
    }

    /** The same class for the hot kind, under another name. */
    private static String hot(String source) {
        return Kind.HOT.source(source).replaceAll("\\b(Leaks|LongLoops)\\b", "Hot$1");
    }

    private static Map<String, byte[]> build() {
        try {
            Path plain = JavaSources.emptied(PLAIN);
            JavaSources.compile(Path.of("src", "test", "scenarios"), source -> source, plain, List.of("-g"));
            for (int newer : new int[] {21, 25}) {
                if (Runtime.version().feature() >= newer) {
                    Path sources = Path.of("src", "test", "scenarios" + newer);
                    JavaSources.compile(sources, source -> source, plain, List.of("-g"));
                }
            }
            Path kinds = Path.of("src", "test", "kinds");
            JavaSources.compile(kinds, source -> source, plain, List.of("-g"));
            JavaSources.compile(kinds, Scenarios::hot, plain, List.of("-g"));
            Map<String, byte[]> transformed = AheadOfTime.transform(CaseLibrary.readFolder(plain));
            JavaSources.emptied(FOLDER);
            for (Map.Entry<String, byte[]> entry : transformed.entrySet()) {
                Files.write(FOLDER.resolve(entry.getKey().replace('.', '/') + ".class"), entry.getValue());
            }
            return transformed;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

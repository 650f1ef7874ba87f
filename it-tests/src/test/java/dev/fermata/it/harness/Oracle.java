package dev.fermata.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Runs untransformed cases over a blocking twin of the runtime: what they do is what they must always do. */
public final class Oracle {

    /** The classes of the twin. */
    static final Path TWIN_FOLDER = Output.of("cases", "blocking");

    private static final Map<String, byte[]> TWIN = compileTwin();

    private final Map<String, byte[]> classes;
    private final CaseLoader shared;

    public Oracle(Map<String, byte[]> caseClasses) {
        classes = over(caseClasses);
        shared = new CaseLoader(classes);
    }

    /** Classes of cases together with those of the twin. */
    static Map<String, byte[]> over(Map<String, byte[]> caseClasses) {
        Map<String, byte[]> all = new HashMap<>(caseClasses);
        all.putAll(TWIN);
        return all;
    }

    /** How many futures a case makes when all of them are ready. */
    public int countFutures(CaseId id) throws ReflectiveOperationException {
        CaseRun run = newRun(Pattern.READY);
        run(id, run);
        return run.futures();
    }

    /** The outcome that every run of this pattern must have. */
    public Outcome expected(CaseId id, Pattern pattern) throws ReflectiveOperationException {
        return run(id, newRun(pattern.blocking()));
    }

    /** What the source says beside the case, or null. */
    public Expect expectation(CaseId id) throws ReflectiveOperationException {
        return method(id, shared).getAnnotation(Expect.class);
    }

    private Outcome run(CaseId id, CaseRun run) throws ReflectiveOperationException {
        Method method = method(id, shared);
        CaseLoader loader = method.isAnnotationPresent(FreshLoader.class) ? new CaseLoader(classes) : shared;
        Case created = loader.create(id.className(), run);
        try {
            return Outcome.returned(value(method(id, loader).invoke(created)), run);
        } catch (InvocationTargetException failure) {
            return Outcome.threw(failure.getCause(), run);
        }
    }

    static Method method(CaseId id, ClassLoader loader) throws ReflectiveOperationException {
        Method method = Class.forName(id.className(), true, loader).getDeclaredMethod(id.method());
        method.setAccessible(true);
        return method;
    }

    private static Object value(Object returned) {
        return returned instanceof Supplier<?> coroutine ? coroutine.get() : ((CompletableFuture<?>) returned).join();
    }

    private static CaseRun newRun(Pattern pattern) {
        return new CaseRun(pattern, step -> {
            throw new AssertionError("the oracle has no later");
        });
    }

    private static Map<String, byte[]> compileTwin() {
        try {
            Path output = JavaSources.emptied(TWIN_FOLDER);
            List<String> options = List.of("--release", "17", "-classpath", output.toString());
            JavaSources.compile(Path.of("src", "test", "blocking"), source -> source, output, options);
            return CaseLibrary.readFolder(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

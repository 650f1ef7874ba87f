package dev.fermata.it.harness;

import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs transformed cases on the real runtime, each inside an event loop of its own. */
public final class TransformedRunner {

    private static final int PATIENCE_SECONDS = 30;

    private final Map<String, byte[]> classes;
    private final CaseLoader shared;
    private ExecutorService worker = newWorker();

    /** A runner of classes that are transformed, or will be by the agent when they are loaded. */
    public TransformedRunner(Map<String, byte[]> classes) {
        this.classes = classes;
        shared = new CaseLoader(classes);
    }

    /** One run; one that does not end in time has the outcome {@code HANGS}. */
    public Outcome run(CaseId id, Pattern pattern) throws ReflectiveOperationException, InterruptedException {
        CaseRun run = new CaseRun(pattern, TransformedRunner::atALaterTurn);
        try {
            return worker.submit(() -> attempt(id, run)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            worker.shutdownNow();
            worker = newWorker();
            return new Outcome("HANGS", run.trace());
        } catch (ExecutionException failure) {
            throw new AssertionError("the harness failed in " + id + " " + pattern, failure.getCause());
        }
    }

    private Outcome attempt(CaseId id, CaseRun run) throws ReflectiveOperationException {
        boolean fresh = Oracle.method(id, shared).isAnnotationPresent(FreshLoader.class);
        CaseLoader loader = fresh ? new CaseLoader(classes) : shared;
        Method method = Oracle.method(id, loader);
        Case created = loader.create(id.className(), run);
        Object[] started = new Object[1];
        Outcome outcome = outcome(run, () -> started[0] = start(id.kind(), loader, method, created));
        List<String> leftovers = started[0] == null ? List.of() : FrameScan.leftovers(started[0]);
        return leftovers.isEmpty() ? outcome : outcome.keeping(leftovers);
    }

    private static Outcome outcome(CaseRun run, Callable<Object> start) {
        try {
            return Outcome.returned(Fermata.run(() -> (Coroutine<?>) start.call()), run);
        } catch (Throwable failure) {
            return Outcome.threw(failure, run);
        }
    }

    private static Object start(Kind kind, CaseLoader loader, Method method, Case created)
            throws ReflectiveOperationException {
        if (kind == Kind.COLD) {
            return call(method, created);
        }
        Callable<CompletionStage<?>> hot = () -> (CompletionStage<?>) call(method, created);
        Method inTask = Class.forName("cases.HotCall", true, loader).getMethod("inTask", Callable.class);
        return inTask.invoke(null, hot);
    }

    /** Calls a case; whatever it throws must come out of its coroutine or future, never out of the call. */
    private static Object call(Method method, Case created) throws IllegalAccessException {
        try {
            return method.invoke(created);
        } catch (InvocationTargetException failure) {
            throw new AssertionError("thrown at the caller", failure.getCause());
        }
    }

    private static void atALaterTurn(Runnable completion) {
        Fermata.spawn(Fermata.yieldNow()).thenRun(completion);
    }

    private static ExecutorService newWorker() {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "cases");
            thread.setDaemon(true);
            return thread;
        });
    }
}

package dev.fermata.it.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * One run of one case: hands out its futures as a pattern says, and collects the trace. A coroutine may be resumed on
 * any thread, so all is guarded by the object's lock.
 */
final class CaseRun {

    private final Pattern pattern;
    private final Executor later;
    private final List<String> trace = new ArrayList<>();
    private int futures;

    /** A run whose later completions are steps of this executor. */
    CaseRun(Pattern pattern, Executor later) {
        this.pattern = pattern;
        this.later = later;
    }

    synchronized <T> CompletableFuture<T> future(T value) {
        trace.add("fut" + futures + "=" + Rendering.of(value));
        return planned(value, null);
    }

    synchronized <T> CompletableFuture<T> failure(Throwable failure) {
        trace.add("fut" + futures + "!" + failure.getClass().getSimpleName());
        return planned(null, failure);
    }

    synchronized void trace(Object effect) {
        trace.add(Rendering.of(effect));
    }

    synchronized String trace() {
        return String.join(" ", trace);
    }

    synchronized int futures() {
        return futures;
    }

    private <T> CompletableFuture<T> planned(T value, Throwable ownFailure) {
        Mode mode = pattern.mode(futures);
        Throwable failure = mode.fails() ? new IllegalStateException("injected " + futures) : ownFailure;
        futures++;
        CompletableFuture<T> future = new CompletableFuture<>();
        Runnable completion = () -> complete(future, value, failure);
        switch (mode) {
            case READY, FAILED -> completion.run();
            case LATER, FAILS_LATER -> later.execute(completion);
            case THREAD -> ForkJoinPool.commonPool().execute(completion);
        }
        return future;
    }

    private static <T> void complete(CompletableFuture<T> future, T value, Throwable failure) {
        if (failure == null) {
            future.complete(value);
        } else {
            future.completeExceptionally(failure);
        }
    }
}

package dev.fermata.benchmarks.loom;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Starts virtual threads. By name, since this is compiled on JDK 17, which does not have them; a constant method handle
 * costs the same as the call.
 */
final class VirtualThreads {
    private static final MethodHandle START = startVirtualThread();

    private VirtualThreads() {}

    static void start(Runnable body) {
        try {
            Thread ignored = (Thread) START.invokeExact(body);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    static <T> FutureTask<T> spawn(Callable<T> body) {
        FutureTask<T> task = new FutureTask<>(body);
        start(task);
        return task;
    }

    static <T> T join(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs it on a virtual thread, and waits for it. */
    static <T> T run(Callable<T> body) {
        return join(spawn(body));
    }

    static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle startVirtualThread() {
        try {
            return MethodHandles.lookup()
                    .findStatic(
                            Thread.class, "startVirtualThread", MethodType.methodType(Thread.class, Runnable.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("virtual threads need JDK 21", e);
        }
    }
}

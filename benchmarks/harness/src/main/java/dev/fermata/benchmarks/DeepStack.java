package dev.fermata.benchmarks;

import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/** Runs what nests a million calls on the native stack, where a peer can only suspend by unwinding them. */
public final class DeepStack {
    private static final long STACK_BYTES = 3L << 30;

    private DeepStack() {}

    /** Runs it on a thread with a very large stack, and waits for it. */
    public static long call(LongSupplier work) {
        CompletableFuture<Long> answer = new CompletableFuture<>();
        Runnable task = () -> {
            try {
                answer.complete(work.getAsLong());
            } catch (Throwable failure) {
                answer.completeExceptionally(failure);
            }
        };
        new Thread(null, task, "deep", STACK_BYTES).start();
        return answer.join();
    }
}

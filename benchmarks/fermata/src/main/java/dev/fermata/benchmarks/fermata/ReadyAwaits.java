package dev.fermata.benchmarks.fermata;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.result;
import static dev.fermata.Fermata.run;

import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.annotations.Async;
import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.loop.Loop;
import java.util.concurrent.CompletableFuture;

/** W1: a loop that awaits what is completed. */
final class ReadyAwaits {
    private final Promise<Integer>[] promises = completedPromises();
    private final CompletableFuture<Integer>[] futures = Loop.completedFutures();

    /** Completed promises, the one at i holds i. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Promise<Integer>[] completedPromises() {
        Promise<Integer>[] promises = new Promise[Parameters.TABLE];
        for (int i = 0; i < promises.length; i++) {
            promises[i] = new Promise<>();
            promises[i].complete(i);
        }
        return promises;
    }

    long promises(int count) {
        return run(sumOfPromises(count));
    }

    long futures(int count) {
        return run(sumOfFutures(count));
    }

    @Async
    private Coroutine<Long> sumOfPromises(int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += await(promises[i & Parameters.MASK]);
        }
        return result(sum);
    }

    @Async
    private Coroutine<Long> sumOfFutures(int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += await(futures[i & Parameters.MASK]);
        }
        return result(sum);
    }
}

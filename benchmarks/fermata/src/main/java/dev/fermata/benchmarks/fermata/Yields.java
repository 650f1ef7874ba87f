package dev.fermata.benchmarks.fermata;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.result;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.spawn;
import static dev.fermata.Fermata.yieldNow;

import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.annotations.Async;

/** W2: two that yield in turn. */
final class Yields {
    private Yields() {}

    static long answer(int count) {
        return run(both(count));
    }

    @Async
    private static Coroutine<Long> both(int count) {
        Task<Integer> one = spawn(yields(count / 2));
        Task<Integer> other = spawn(yields(count - count / 2));
        return result((long) await(one) + await(other));
    }

    @Async
    private static Coroutine<Integer> yields(int count) {
        for (int i = 0; i < count; i++) {
            await(yieldNow());
        }
        return result(count);
    }
}

package dev.fermata.benchmarks.fermata;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.result;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.yieldNow;

import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.annotations.Async;
import dev.fermata.benchmarks.Parameters;

/** W4: a loop over calls that rarely suspend. */
final class SparseYields {
    private final Promise<Integer>[] promises = ReadyAwaits.completedPromises();

    long answer(int awaits) {
        return run(calls(awaits / Parameters.AWAITS));
    }

    @Async
    private Coroutine<Long> calls(int calls) {
        long sum = 0;
        for (int call = 0; call < calls; call++) {
            sum += await(body());
        }
        return result(sum);
    }

    @Async
    private Coroutine<Long> body() {
        long sum = 0;
        for (int i = 0; i < Parameters.AWAITS; i++) {
            if (Parameters.suspends(i)) {
                await(yieldNow());
                sum += i & Parameters.MASK;
            } else {
                sum += await(promises[i & Parameters.MASK]);
            }
        }
        return result(sum);
    }
}

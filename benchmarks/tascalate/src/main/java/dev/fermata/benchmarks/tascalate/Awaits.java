package dev.fermata.benchmarks.tascalate;

import static net.tascalate.async.CallContext.async;
import static net.tascalate.async.CallContext.await;

import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.loop.Loop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import net.tascalate.async.async;

/** W1, W2 and W4: one method that awaits again and again, or two that yield in turn. */
final class Awaits {
    private final CompletableFuture<Integer>[] completed = Loop.completedFutures();
    private final Loop loop;

    Awaits(Loop loop) {
        this.loop = loop;
    }

    long ready(int count) {
        return loop.run(sum(count));
    }

    @async
    CompletionStage<Long> sum(int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += await(completed[i & Parameters.MASK]);
        }
        return async(sum);
    }

    long yields(int count) {
        CompletionStage<Integer> other = yieldAgain(count / 2);
        return loop.run(yieldAgain(count - count / 2))
                + other.toCompletableFuture().join();
    }

    @async
    CompletionStage<Integer> yieldAgain(int count) {
        for (int i = 0; i < count; i++) {
            await(loop.tick(0));
        }
        return async(count);
    }

    long sparse(int awaits) {
        return loop.run(sparseCalls(awaits / Parameters.AWAITS));
    }

    @async
    CompletionStage<Long> sparseCalls(int calls) {
        long sum = 0;
        for (int call = 0; call < calls; call++) {
            sum += await(sparseCall());
        }
        return async(sum);
    }

    @async
    CompletionStage<Long> sparseCall() {
        long sum = 0;
        for (int i = 0; i < Parameters.AWAITS; i++) {
            sum += await(Parameters.suspends(i) ? loop.tick(i & Parameters.MASK) : completed[i & Parameters.MASK]);
        }
        return async(sum);
    }
}

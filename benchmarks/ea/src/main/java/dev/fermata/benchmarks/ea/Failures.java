package dev.fermata.benchmarks.ea;

import static com.ea.async.Async.await;
import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.fermata.benchmarks.NumberedFailure;
import dev.fermata.benchmarks.loop.Loop;
import java.util.concurrent.CompletableFuture;

/** W12: a loop over calls that fail; what is caught may be wrapped. */
final class Failures {
    private final Loop loop;

    Failures(Loop loop) {
        this.loop = loop;
    }

    long answer(int count, int depth, boolean suspends) {
        return loop.run(sum(count, depth, suspends));
    }

    CompletableFuture<Long> sum(int count, int depth, boolean suspends) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            try {
                sum += await(link(depth, i, suspends));
            } catch (RuntimeException failure) {
                sum += NumberedFailure.of(failure);
            }
        }
        return completedFuture(sum);
    }

    CompletableFuture<Integer> link(int depth, int number, boolean suspends) {
        int value = await(depth == 1 ? leaf(number, suspends) : link(depth - 1, number, suspends));
        return completedFuture(value + 1);
    }

    CompletableFuture<Integer> leaf(int number, boolean suspends) {
        if (suspends) {
            await(loop.tick(number));
        }
        throw new NumberedFailure(number);
    }
}

package dev.fermata.benchmarks.futures;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import dev.fermata.benchmarks.NumberedFailure;
import dev.fermata.benchmarks.loop.Loop;
import java.util.concurrent.CompletableFuture;

/** W12: a failed future, and stages that are skipped. */
final class Failures {
    private final Loop loop;

    Failures(Loop loop) {
        this.loop = loop;
    }

    long answer(int count, int depth, boolean suspends) {
        CompletableFuture<Long> sum = completedFuture(0L);
        for (int i = 0; i < count; i++) {
            int number = i;
            sum = sum.thenCompose(before -> link(depth, number, suspends)
                    .handle((value, failure) -> before + NumberedFailure.of(failure)));
        }
        return loop.run(sum);
    }

    private CompletableFuture<Integer> link(int depth, int number, boolean suspends) {
        CompletableFuture<Integer> inner = depth == 1 ? leaf(number, suspends) : link(depth - 1, number, suspends);
        return inner.thenApply(value -> value + 1);
    }

    private CompletableFuture<Integer> leaf(int number, boolean suspends) {
        return suspends
                ? loop.tick(number).thenCompose(ignored -> failedFuture(new NumberedFailure(number)))
                : failedFuture(new NumberedFailure(number));
    }
}

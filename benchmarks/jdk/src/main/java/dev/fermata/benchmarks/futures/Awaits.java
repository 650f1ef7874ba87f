package dev.fermata.benchmarks.futures;

import static java.util.concurrent.CompletableFuture.allOf;
import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.loop.Loop;
import java.util.concurrent.CompletableFuture;

/** W1, W2 and W4: stages one after the other. */
final class Awaits {
    private final CompletableFuture<Integer>[] completed = Loop.completedFutures();
    private final Loop loop;

    Awaits(Loop loop) {
        this.loop = loop;
    }

    long ready(int count) {
        CompletableFuture<Long> sum = completedFuture(0L);
        for (int i = 0; i < count; i++) {
            CompletableFuture<Integer> next = completed[i & Parameters.MASK];
            sum = sum.thenCompose(before -> next.thenApply(value -> before + value));
        }
        return loop.run(sum);
    }

    long yields(int count) {
        loop.run(allOf(yieldAgain(count / 2), yieldAgain(count - count / 2)));
        return count;
    }

    private CompletableFuture<Integer> yieldAgain(int left) {
        return left == 0 ? completed[0] : loop.tick(0).thenCompose(ignored -> yieldAgain(left - 1));
    }

    long sparse(int awaits) {
        CompletableFuture<Long> sum = completedFuture(0L);
        for (int call = 0; call < awaits / Parameters.AWAITS; call++) {
            sum = sum.thenCompose(before -> sparseCall().thenApply(value -> before + value));
        }
        return loop.run(sum);
    }

    private CompletableFuture<Long> sparseCall() {
        CompletableFuture<Long> sum = completedFuture(0L);
        for (int i = 0; i < Parameters.AWAITS; i++) {
            int index = i;
            sum = sum.thenCompose(before -> next(index).thenApply(value -> before + value));
        }
        return sum;
    }

    private CompletableFuture<Integer> next(int i) {
        return Parameters.suspends(i) ? loop.tick(i & Parameters.MASK) : completed[i & Parameters.MASK];
    }
}

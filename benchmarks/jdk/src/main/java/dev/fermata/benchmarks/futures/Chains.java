package dev.fermata.benchmarks.futures;

import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.loop.Loop;
import java.util.concurrent.CompletableFuture;

/** W3: calls that add one to what the next answers. */
final class Chains {
    private final Loop loop;

    Chains(Loop loop) {
        this.loop = loop;
    }

    long answer(int count, boolean suspends) {
        CompletableFuture<Long> sum = completedFuture(0L);
        for (int i = 0; i < count; i++) {
            int argument = Parameters.chainArgument(i);
            sum = sum.thenCompose(
                    before -> link(Parameters.DEPTH, argument, suspends).thenApply(value -> before + value));
        }
        return loop.run(sum);
    }

    private CompletableFuture<Integer> link(int depth, int argument, boolean suspends) {
        CompletableFuture<Integer> inner = depth == 1 ? leaf(argument, suspends) : link(depth - 1, argument, suspends);
        return inner.thenApply(value -> value + 1);
    }

    private CompletableFuture<Integer> leaf(int argument, boolean suspends) {
        return suspends ? loop.tick(argument) : completedFuture(argument);
    }
}

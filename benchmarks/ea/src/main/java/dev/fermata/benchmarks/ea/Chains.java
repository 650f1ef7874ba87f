package dev.fermata.benchmarks.ea;

import static com.ea.async.Async.await;
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
        return loop.run(sum(count, suspends));
    }

    CompletableFuture<Long> sum(int count, boolean suspends) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += await(link(Parameters.DEPTH, Parameters.chainArgument(i), suspends));
        }
        return completedFuture(sum);
    }

    CompletableFuture<Integer> link(int depth, int argument, boolean suspends) {
        int value = await(depth == 1 ? leaf(argument, suspends) : link(depth - 1, argument, suspends));
        return completedFuture(value + 1);
    }

    CompletableFuture<Integer> leaf(int argument, boolean suspends) {
        if (suspends) {
            await(loop.tick(0));
        }
        return completedFuture(argument);
    }
}

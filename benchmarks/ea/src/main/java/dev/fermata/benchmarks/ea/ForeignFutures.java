package dev.fermata.benchmarks.ea;

import static com.ea.async.Async.await;
import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.loop.Loop;
import java.util.concurrent.CompletableFuture;

/** W11: a loop that awaits pending futures. */
final class ForeignFutures {
    private final Loop loop;

    ForeignFutures(Loop loop) {
        this.loop = loop;
    }

    long answer(int count, Runnable look) {
        return loop.run(sum(count, look));
    }

    CompletableFuture<Long> sum(int count, Runnable look) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += await(loop.tick(i));
            if (Parameters.looksAfter(i + 1, count)) {
                look.run();
            }
        }
        return completedFuture(sum);
    }
}

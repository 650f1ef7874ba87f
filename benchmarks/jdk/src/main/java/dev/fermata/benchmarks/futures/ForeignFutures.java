package dev.fermata.benchmarks.futures;

import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.loop.Loop;
import java.util.concurrent.CompletableFuture;

/** W11: a stage at each future that goes on with the next; composing ten million would keep all of them. */
final class ForeignFutures {
    private final Loop loop;
    private final int count;
    private final Runnable look;
    private final CompletableFuture<Long> answer = new CompletableFuture<>();
    private int i;
    private long sum;

    private ForeignFutures(Loop loop, int count, Runnable look) {
        this.loop = loop;
        this.count = count;
        this.look = look;
    }

    static long answer(Loop loop, int count, Runnable look) {
        ForeignFutures futures = new ForeignFutures(loop, count, look);
        futures.next();
        return loop.run(futures.answer);
    }

    private void next() {
        if (i == count) {
            answer.complete(sum);
        } else {
            loop.tick(i).thenAccept(this::add);
        }
    }

    private void add(int value) {
        sum += value;
        i++;
        if (Parameters.looksAfter(i, count)) {
            look.run();
        }
        next();
    }
}

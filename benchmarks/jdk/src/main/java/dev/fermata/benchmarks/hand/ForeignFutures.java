package dev.fermata.benchmarks.hand;

import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.loop.Loop;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** W11: a machine that is itself what it registers with each future. */
final class ForeignFutures implements BiConsumer<Integer, Throwable> {
    private final Loop loop;
    private final int count;
    private final Runnable look;
    private int i;
    private long sum;

    private ForeignFutures(Loop loop, int count, Runnable look) {
        this.loop = loop;
        this.count = count;
        this.look = look;
    }

    static long run(Loop loop, int count, Runnable look) {
        ForeignFutures machine = new ForeignFutures(loop, count, look);
        machine.next();
        loop.run();
        return machine.sum;
    }

    private void next() {
        while (i < count) {
            CompletableFuture<Integer> future = loop.tick(i);
            if (!future.isDone()) {
                future.whenComplete(this);
                return;
            }
            add(future.join());
        }
    }

    @Override
    public void accept(Integer value, Throwable failure) {
        add(value);
        next();
    }

    private void add(int value) {
        sum += value;
        i++;
        if (Parameters.looksAfter(i, count)) {
            look.run();
        }
    }
}

package dev.fermata.benchmarks.fermata;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.result;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.yieldNow;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.loop.Tick;
import dev.fermata.scheduler.EventLoop;
import java.util.concurrent.CompletableFuture;

/** W11: a loop that awaits pending futures. */
final class ForeignFutures {
    private ForeignFutures() {}

    static long answer(int count, Runnable look) {
        return run(sum(count, look));
    }

    static long baseline(int count) {
        return run(untouched(count));
    }

    @Async
    private static Coroutine<Long> sum(int count, Runnable look) {
        EventLoop loop = EventLoop.current();
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += await(soon(loop, i));
            if (Parameters.looksAfter(i + 1, count)) {
                look.run();
            }
        }
        return result(sum);
    }

    @Async
    private static Coroutine<Long> untouched(int count) {
        EventLoop loop = EventLoop.current();
        long sum = 0;
        for (int i = 0; i < count; i++) {
            soon(loop, i);
            sum += i;
            if (Parameters.endsTurn(i)) {
                await(yieldNow());
            }
        }
        return result(sum);
    }

    private static CompletableFuture<Integer> soon(EventLoop loop, int value) {
        Tick tick = new Tick(value);
        loop.execute(tick);
        return tick;
    }
}

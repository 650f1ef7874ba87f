package dev.fermata.benchmarks.fermata;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.result;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.spawn;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.benchmarks.Parameters;
import dev.fermata.sync.AsyncQueue;

/** W8: a producer, a consumer, and a bounded queue between them. */
final class Channel {
    private final AsyncQueue<Integer> queue = new AsyncQueue<>(Parameters.CAPACITY);

    private Channel() {}

    static long answer(int count) {
        return run(new Channel().both(count));
    }

    @Async
    private Coroutine<Long> both(int count) {
        spawn(produce(count));
        return result(await(spawn(consume(count))));
    }

    @Async
    private Coroutine<Void> produce(int count) {
        for (int i = 0; i < count; i++) {
            await(queue.put(i));
        }
        return result();
    }

    @Async
    private Coroutine<Long> consume(int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += await(queue.get());
        }
        return result(sum);
    }
}

package dev.fermata.benchmarks.hand;

import dev.fermata.benchmarks.CpuWork;
import dev.fermata.benchmarks.loop.Workers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;

/** W13: tasks of a pool that compute, and count down to their end. */
final class Computing {
    private final LongAdder sum = new LongAdder();
    private final CountDownLatch left;

    private Computing(int count) {
        left = new CountDownLatch(count);
    }

    static long run(int count) {
        Computing computing = new Computing(count);
        for (int i = 0; i < count; i++) {
            int number = i;
            Workers.POOL.execute(() -> computing.compute(number));
        }
        return computing.answer();
    }

    private void compute(int number) {
        sum.add(CpuWork.of(number));
        left.countDown();
    }

    private long answer() {
        try {
            left.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return sum.sum();
    }
}

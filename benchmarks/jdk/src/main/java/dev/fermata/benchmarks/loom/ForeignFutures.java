package dev.fermata.benchmarks.loom;

import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.loop.Tick;

/** W11: a thread that joins futures, each of which another new thread completes. */
final class ForeignFutures {
    private ForeignFutures() {}

    static long answer(int count, Runnable look) {
        return VirtualThreads.run(() -> {
            long sum = 0;
            for (int i = 0; i < count; i++) {
                sum += soon(i).join();
                if (Parameters.looksAfter(i + 1, count)) {
                    look.run();
                }
            }
            return sum;
        });
    }

    static long baseline(int count) {
        return VirtualThreads.run(() -> {
            long sum = 0;
            for (int i = 0; i < count; i++) {
                soon(i);
                sum += i;
                if (Parameters.endsTurn(i)) {
                    Thread.yield();
                }
            }
            return sum;
        });
    }

    private static Tick soon(int value) {
        Tick tick = new Tick(value);
        VirtualThreads.start(tick);
        return tick;
    }
}

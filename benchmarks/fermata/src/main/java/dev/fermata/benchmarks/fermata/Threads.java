package dev.fermata.benchmarks.fermata;

import java.util.concurrent.CountDownLatch;

/** What the measuring thread waits with. */
final class Threads {
    private Threads() {}

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

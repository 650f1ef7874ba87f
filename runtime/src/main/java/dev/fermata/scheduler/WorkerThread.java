package dev.fermata.scheduler;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** A daemon thread of a {@link WorkStealingScheduler}. */
final class WorkerThread extends ForkJoinWorkerThread {

    WorkerThread(ForkJoinPool pool, int number) {
        super(pool);
        setName("fermata-worker-" + number);
        // Otherwise the loader of whoever executes the first step would stay reachable for ever.
        setContextClassLoader(ClassLoader.getSystemClassLoader());
    }
}

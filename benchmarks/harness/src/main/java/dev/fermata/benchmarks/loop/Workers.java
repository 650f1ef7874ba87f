package dev.fermata.benchmarks.loop;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/** A work-stealing pool with a thread for each core, for the peers that bring none. The JDK's common one has one less. */
public final class Workers {
    /** The pool. */
    public static final Executor POOL = new ForkJoinPool(
            Runtime.getRuntime().availableProcessors(), ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true);

    private Workers() {}
}

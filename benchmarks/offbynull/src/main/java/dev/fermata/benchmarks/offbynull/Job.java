package dev.fermata.benchmarks.offbynull;

import com.offbynull.coroutines.user.Coroutine;
import com.offbynull.coroutines.user.CoroutineRunner;

/** A coroutine with its runner: what stands in the run queue. */
abstract class Job implements Coroutine {
    private final transient CoroutineRunner runner = new CoroutineRunner(this);

    /** Runs it until it suspends or ends. */
    final void resume() {
        runner.execute();
    }
}

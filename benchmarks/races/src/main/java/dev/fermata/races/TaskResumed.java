package dev.fermata.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.fermata.Fermata;
import dev.fermata.Promise;
import dev.fermata.Task;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** One thread runs a task up to where it waits, one completes what it waits for, one cancels it. */
@JCStressTest
@Outcome(id = "1", expect = ACCEPTABLE, desc = "it went on with the value before it was cancelled")
@Outcome(id = "cancelled", expect = ACCEPTABLE, desc = "the cancellation reached it")
@State
public class TaskResumed {
    private final Steps steps = new Steps();
    private final Promise<Integer> promise = new Promise<>();
    private final Task<Integer> task = Fermata.spawnOn(steps.scheduler(), promise);

    @Actor
    public void run() {
        steps.run();
    }

    @Actor
    public void complete() {
        promise.complete(1);
    }

    @Actor
    public void cancel() {
        task.cancel();
    }

    @Arbiter
    public void afterwards(L_Result seen) {
        steps.run();
        seen.r1 = !task.isDone() ? "pending" : task.isCancelled() ? "cancelled" : task.join();
    }
}

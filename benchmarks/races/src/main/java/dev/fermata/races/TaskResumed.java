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

/** One thread completes what a task waits for, another one cancels it, and both run its steps. */
@JCStressTest
@Outcome(id = "1", expect = ACCEPTABLE, desc = "it went on with the value before it was cancelled")
@Outcome(id = "cancelled", expect = ACCEPTABLE, desc = "the cancellation reached it")
@State
public class TaskResumed {
    private final Steps steps = new Steps();
    private final Promise<Integer> promise = new Promise<>();
    private final Task<Integer> task = Fermata.spawnOn(steps.scheduler(), promise);

    public TaskResumed() {
        steps.run();
    }

    @Actor
    public void complete() {
        promise.complete(1);
        steps.run();
    }

    @Actor
    public void cancel() {
        task.cancel();
        steps.run();
    }

    @Arbiter
    public void afterwards(L_Result seen) {
        steps.run();
        seen.r1 = !task.isDone() ? "pending" : task.isCancelled() ? "cancelled" : task.join();
    }
}

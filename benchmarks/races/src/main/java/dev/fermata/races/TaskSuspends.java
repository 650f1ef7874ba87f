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

/** A task that is about to wait on one thread, and what it waits for, which another one completes. */
@JCStressTest
@Outcome(id = "1", expect = ACCEPTABLE, desc = "the value was not missed")
@State
public class TaskSuspends {
    private final Steps steps = new Steps();
    private final Promise<Integer> promise = new Promise<>();
    private final Task<Integer> task = Fermata.spawnOn(steps.scheduler(), promise);

    @Actor
    public void suspend() {
        steps.run();
    }

    @Actor
    public void complete() {
        promise.complete(1);
    }

    @Arbiter
    public void afterwards(L_Result seen) {
        steps.run();
        seen.r1 = task.isDone() ? task.join() : "pending";
    }
}

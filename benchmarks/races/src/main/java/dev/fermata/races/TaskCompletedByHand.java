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
import org.openjdk.jcstress.infra.results.LLL_Result;

@JCStressTest
@Outcome(id = "true, 2, 1", expect = ACCEPTABLE, desc = "the hand was faster, and the dependent stage ran once")
@Outcome(id = "false, 1, 1", expect = ACCEPTABLE, desc = "the body was faster")
@State
public class TaskCompletedByHand {
    private final Steps steps = new Steps();
    private final Promise<Integer> promise = new Promise<>();
    private final Task<Integer> task = Fermata.spawnOn(steps.scheduler(), promise);
    private int dependents;

    public TaskCompletedByHand() {
        steps.run();
        task.thenAccept(value -> dependents++);
    }

    @Actor
    public void body() {
        promise.complete(1);
        steps.run();
    }

    @Actor
    public void hand(LLL_Result seen) {
        seen.r1 = task.complete(2);
    }

    @Arbiter
    public void afterwards(LLL_Result seen) {
        steps.run();
        seen.r2 = task.join();
        seen.r3 = dependents;
    }
}

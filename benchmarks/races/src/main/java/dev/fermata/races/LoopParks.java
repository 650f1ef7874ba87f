package dev.fermata.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.fermata.scheduler.EventLoop;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/** A loop that is about to park, and a thread that gives it a step. */
@JCStressTest(Mode.Termination)
@Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "the step was seen")
@Outcome(id = "STALE", expect = FORBIDDEN, desc = "the loop parked, and nobody woke it")
@State
public class LoopParks {
    private final EventLoop loop = new EventLoop();
    private boolean done;

    @Actor
    public void loop() {
        loop.runUntil(() -> done);
    }

    @Signal
    public void step() {
        loop.execute(() -> done = true);
    }
}

package dev.fermata.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.fermata.scheduler.EventLoop;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

@JCStressTest
@Outcome(
        id = {"a1 a2 b ", "a1 b a2 ", "b a1 a2 "},
        expect = ACCEPTABLE,
        desc = "nothing lost, and each thread's steps in order")
@State
public class LoopInbox {
    private final EventLoop loop = new EventLoop();
    private final StringBuilder ran = new StringBuilder();

    @Actor
    public void one() {
        loop.execute(() -> ran.append("a1 "));
        loop.execute(() -> ran.append("a2 "));
    }

    @Actor
    public void other() {
        loop.execute(() -> ran.append("b "));
    }

    @Arbiter
    public void afterwards(L_Result seen) {
        int[] turns = {0};
        loop.runUntil(() -> turns[0]++ == 1);
        seen.r1 = ran.toString();
    }
}

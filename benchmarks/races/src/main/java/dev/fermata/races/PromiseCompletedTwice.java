package dev.fermata.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.fermata.Promise;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

@JCStressTest
@Outcome(id = "true, false, 1", expect = ACCEPTABLE, desc = "the first one completes it")
@Outcome(id = "false, true, 2", expect = ACCEPTABLE, desc = "the second one completes it")
@State
public class PromiseCompletedTwice {
    private final Promise<Integer> promise = new Promise<>();

    @Actor
    public void first(LLL_Result seen) {
        seen.r1 = promise.complete(1);
    }

    @Actor
    public void second(LLL_Result seen) {
        seen.r2 = promise.complete(2);
    }

    @Arbiter
    public void afterwards(LLL_Result seen) {
        try {
            seen.r3 = promise.result();
        } catch (Throwable failure) {
            seen.r3 = failure;
        }
    }
}

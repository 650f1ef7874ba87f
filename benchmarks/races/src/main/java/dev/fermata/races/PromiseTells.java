package dev.fermata.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.fermata.Promise;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

@JCStressTest
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "told once; the other one withdrew before")
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "both told once")
@State
public class PromiseTells {
    private final Promise<Integer> promise = new Promise<>();
    private final AtomicInteger told = new AtomicInteger();
    private final AtomicInteger toldAlthoughWithdrawn = new AtomicInteger();

    @Actor
    public void complete() {
        promise.complete(1);
    }

    @Actor
    public void registerAndWithdraw() {
        promise.register(told::incrementAndGet);
        Runnable resumption = toldAlthoughWithdrawn::incrementAndGet;
        promise.register(resumption);
        promise.withdraw(resumption);
    }

    @Arbiter
    public void afterwards(LL_Result seen) {
        seen.r1 = told.get();
        seen.r2 = toldAlthoughWithdrawn.get();
    }
}

package dev.fermata.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import dev.fermata.Promise;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

@JCStressTest
@Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "both told once, whoever came first")
@State
public class PromiseTellsMany {
    private final Promise<Integer> promise = new Promise<>();
    private final AtomicInteger one = new AtomicInteger();
    private final AtomicInteger other = new AtomicInteger();

    @Actor
    public void register() {
        promise.register(one::incrementAndGet);
    }

    @Actor
    public void registerToo() {
        promise.register(other::incrementAndGet);
    }

    @Arbiter
    public void complete(II_Result seen) {
        promise.complete(1);
        seen.r1 = one.get();
        seen.r2 = other.get();
    }
}

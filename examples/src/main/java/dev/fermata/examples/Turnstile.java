package dev.fermata.examples;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.sync.RateLimiter;
import java.time.Duration;
import java.util.List;

/** A turnstile: two may come at once, and from then on one each 20 ms, in the order in which they came. */
public final class Turnstile {

    private final RateLimiter rate = new RateLimiter(50, Duration.ofSeconds(1), 2);

    @Async
    Coroutine<Void> pass(String visitor) {
        await(rate.acquire());
        System.out.println(visitor + " is in");
        return result();
    }

    @Async
    Coroutine<Void> open() {
        long begin = System.nanoTime();
        await(gather(List.of("Ann", "Ben", "Cleo", "Dan", "Eve"), visitor -> pass(visitor)));
        long millis = (System.nanoTime() - begin) / 1_000_000;
        System.out.println(millis >= 60 ? "no faster than one each 20 ms" : "too fast: " + millis + " ms");
        return result();
    }

    public static void main(String[] args) {
        run(new Turnstile().open());
    }
}

package dev.fermata.examples;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.Retry;
import dev.fermata.annotations.Async;
import java.time.Duration;

/** A service in the background, which breaks now and then, starts again, and ends with the program that needs it. */
public final class Lighthouse {

    private static final Retry ALWAYS =
            Retry.forever().firstPause(Duration.ofMillis(5)).longestPause(Duration.ofSeconds(1));

    private final Promise<Integer> seen = new Promise<>();
    private int lamps;

    /** Flashes with a lamp that breaks after two; only the third one lasts. */
    @Async
    Coroutine<Void> shine() {
        lamps++;
        int flashes = 0;
        for (long tick : each(ticker(Duration.ofMillis(10)))) {
            System.out.println("lamp " + lamps + " flashes");
            flashes++;
            if (flashes == 2 && lamps < 3) {
                throw new IllegalStateException("the lamp broke at tick " + tick);
            }
            if (flashes == 4) {
                seen.complete(lamps);
            }
        }
        return result();
    }

    @Async
    Coroutine<Void> night() {
        await(supervise(house -> {
            house.spawn(ALWAYS.run(() -> shine()), "light");
            System.out.println("ships are safe after " + await(seen) + " lamps");
            house.cancel();
            return result();
        }));
        System.out.println("morning");
        return result();
    }

    public static void main(String[] args) {
        run(new Lighthouse().night());
    }
}

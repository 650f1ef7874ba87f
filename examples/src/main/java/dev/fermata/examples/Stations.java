package dev.fermata.examples;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.Settled;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import java.time.Duration;
import java.util.List;

/** Weather stations that are asked at once; the one on the peak lies under snow. */
public final class Stations {

    @Async
    static Coroutine<Integer> coast() {
        await(sleep(Duration.ofMillis(40)));
        return result(17);
    }

    @Async
    static Coroutine<Integer> peak() {
        await(sleep(Duration.ofMillis(10)));
        throw new IllegalStateException("snow on the line");
    }

    @Async
    static Coroutine<Void> allOrNothing() {
        Task<Integer> coast = spawn(coast());
        try {
            List<Integer> degrees = await(gather(coast, peak()));
            System.out.println("degrees: " + degrees);
        } catch (IllegalStateException failure) {
            System.out.println("no list: " + failure.getMessage());
        }
        System.out.println("the coast answers all the same: " + await(coast));
        return result();
    }

    @Async
    static Coroutine<Void> whatThereIs() {
        for (Settled<Integer> station : await(gatherSettled(coast(), peak()))) {
            Throwable failure = station.failure();
            System.out.println(failure == null ? "degrees: " + station.value() : "none: " + failure.getMessage());
        }
        return result();
    }

    public static void main(String[] args) {
        run(allOrNothing());
        run(whatThereIs());
    }

    private Stations() {}
}

package dev.fermata.examples;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.TaskLocal;
import dev.fermata.annotations.Async;
import java.time.Duration;
import java.util.List;

/** A hotel that serves its guests at once, and knows at every step for whom, though nobody passes the name on. */
public final class Guests {

    private static final TaskLocal<String> GUEST = new TaskLocal<>("the house");

    static void log(String what) {
        System.out.println(what + " for " + GUEST.get());
    }

    @Async
    static Coroutine<Void> cook(String dish) {
        await(sleep(Duration.ofMillis(20)));
        log(dish);
        return result();
    }

    @Async
    static Coroutine<Void> serve(String guest) {
        await(GUEST.with(guest, () -> {
            log("a table");
            await(gather(List.of("soup", "cake"), dish -> cook(dish)));
            return result();
        }));
        return result();
    }

    @Async
    static Coroutine<Void> evening() {
        await(gather(serve("Ada"), serve("Bo")));
        log("the bill");
        return result();
    }

    public static void main(String[] args) {
        run(evening());
    }

    private Guests() {}
}

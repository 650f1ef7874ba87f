package dev.fermata.examples;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.Retry;
import dev.fermata.annotations.Async;
import java.io.IOException;
import java.time.Duration;

/** A courier that rings three times, and waits longer each time before the next. */
public final class Courier {

    private static final Retry PATIENTLY = Retry.times(3).on(IOException.class).firstPause(Duration.ofMillis(10));

    private int rings;

    @Async
    Coroutine<String> ring(String door) throws IOException {
        rings++;
        System.out.println("ring " + rings + " at " + door);
        await(sleep(Duration.ofMillis(5)));
        if (rings < 3 || door.equals("the empty house")) {
            throw new IOException("nobody opens");
        }
        return result("delivered");
    }

    @Async
    static Coroutine<String> deliver(String door) {
        var courier = new Courier();
        try {
            return result(await(PATIENTLY.run(() -> courier.ring(door))));
        } catch (IOException failure) {
            return result("back to the sender: " + failure.getMessage());
        }
    }

    public static void main(String[] args) {
        System.out.println(run(deliver("the red house")));
        System.out.println(run(deliver("the empty house")));
    }
}

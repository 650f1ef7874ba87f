package dev.fermata.examples;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.time.Duration;
import java.util.List;

/** A breakfast, first one thing after the other, then all at once; the cook is one thread both times. */
public final class Breakfast {

    @Async
    static Coroutine<String> make(String food, int millis) {
        System.out.println("  " + food + " begins");
        await(sleep(Duration.ofMillis(millis)));
        System.out.println("  " + food + " is ready");
        return result(food);
    }

    @Async
    static Coroutine<Void> cook() {
        System.out.println("one after the other");
        await(make("coffee", 60));
        await(make("egg", 40));
        await(make("toast", 20));

        System.out.println("together");
        List<String> table = await(gather(make("coffee", 60), make("egg", 40), make("toast", 20)));
        System.out.println("on the table: " + table);
        return result();
    }

    public static void main(String[] args) {
        run(cook());
    }

    private Breakfast() {}
}

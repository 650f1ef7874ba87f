package dev.fermata.examples;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.TimedOutException;
import dev.fermata.annotations.Async;
import java.time.Duration;

/** Errands that do not wait for ever: a limit for one of them, and then one for all of them together. */
public final class Errands {

    @Async
    static Coroutine<String> visit(String shop, Duration queue) {
        System.out.println("at the " + shop);
        try {
            await(sleep(queue));
            return result("something from the " + shop);
        } finally {
            System.out.println("leaving the " + shop);
        }
    }

    @Async
    static Coroutine<Void> one() {
        String bag;
        try {
            bag = await(withTimeout(visit("baker", Duration.ofDays(1)), Duration.ofMillis(30)));
        } catch (TimedOutException late) {
            bag = "old bread";
        }
        System.out.println("home with " + bag);
        return result();
    }

    @Async
    static Coroutine<Void> all() {
        try {
            await(within(Duration.ofMillis(300), day -> {
                await(visit("bank", Duration.ofMillis(10)));
                await(visit("barber", Duration.ofDays(1)));
                await(visit("butcher", Duration.ofMillis(10)));
                return result();
            }));
        } catch (TimedOutException late) {
            System.out.println("home with short hair or long");
        }
        return result();
    }

    public static void main(String[] args) {
        run(one());
        run(all());
    }

    private Errands() {}
}

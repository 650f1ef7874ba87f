package dev.fermata.examples;

import static dev.fermata.Fermata.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import java.time.Duration;

/** Climbers on one rope: if one falls all turn back, and nobody is left on the mountain. */
public final class RopeTeam {

    @Async
    static Coroutine<Integer> climb(String name, int metres) {
        try {
            await(sleep(Duration.ofMillis(metres)));
            return result(metres);
        } catch (CancelledError cancelled) {
            System.out.println(name + " turns back");
            throw cancelled;
        }
    }

    @Async
    static Coroutine<Void> fall() {
        await(sleep(Duration.ofMillis(20)));
        throw new IllegalStateException("a loose stone");
    }

    @Async
    static Coroutine<Void> twoDays() {
        int metres = await(group(team -> {
            Task<Integer> ann = team.spawn(climb("Ann", 30));
            Task<Integer> ben = team.spawn(climb("Ben", 40));
            return result(await(ann) + await(ben));
        }));
        System.out.println("climbed together: " + metres);
        try {
            await(group(team -> {
                team.spawn(climb("Ann", 8_000));
                team.spawn(climb("Ben", 8_000));
                team.spawn(fall());
                return result();
            }));
        } catch (IllegalStateException failure) {
            System.out.println("given up: " + failure.getMessage());
        }
        return result();
    }

    public static void main(String[] args) {
        run(twoDays());
    }

    private RopeTeam() {}
}

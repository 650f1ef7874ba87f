package dev.fermata.examples;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.time.Duration;
import java.util.List;

/** Three voices that hold their notes at the same time, and one that waits for all of them. */
public final class FirstCoroutine {

    @Async
    static Coroutine<String> sing(String note) {
        await(sleep(Duration.ofMillis(200)));
        return result(note + "!");
    }

    @Async
    static Coroutine<String> chord() {
        List<String> notes = await(gather(List.of("do", "mi", "sol"), note -> sing(note)));
        return result(String.join(" ", notes));
    }

    public static void main(String[] args) {
        System.out.println(run(chord()));
    }

    private FirstCoroutine() {}
}

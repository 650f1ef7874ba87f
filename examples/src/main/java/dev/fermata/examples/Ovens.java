package dev.fermata.examples;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.sync.AsyncSemaphore;
import java.time.Duration;
import java.util.List;

/** A bakery with more loaves than ovens: all loaves are begun at once, and two bake at a time. */
public final class Ovens {

    private final AsyncSemaphore free = AsyncSemaphore.bounded(2);
    private int hot;
    private int hottest;

    @Async
    Coroutine<String> bake(String loaf) {
        return result(await(free.with(() -> {
            hottest = Math.max(hottest, ++hot);
            await(sleep(Duration.ofMillis(20)));
            hot--;
            return result("warm " + loaf);
        })));
    }

    @Async
    Coroutine<Void> open() {
        System.out.println(await(gather(List.of("rye", "oat", "corn", "malt", "bran"), loaf -> bake(loaf))));
        System.out.println("ovens that were hot at once: " + hottest);
        return result();
    }

    public static void main(String[] args) {
        run(new Ovens().open());
    }
}

package closed.inside;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A class that only its package sees, in a package that only its module sees. */
class Hidden {

    private final int number;

    Hidden(int number) {
        this.number = number;
    }

    @Async
    Coroutine<String> body() {
        Hidden other = new Hidden(number + 1);
        String name = Hidden.class.getModule().getName();
        await(yieldNow());
        Supplier<Coroutine<Integer>> lambda = () -> result(other.number + await(hot()));
        return result(name + " " + number + " " + await(lambda.get()));
    }

    @Async
    private CompletableFuture<Integer> hot() {
        await(yieldNow());
        return done(number * 10);
    }
}

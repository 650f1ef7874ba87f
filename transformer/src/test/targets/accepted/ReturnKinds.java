// also release 8
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** One method for each return type. */
class ReturnKinds {
    @Async
    Coroutine<Integer> coroutine(Coroutine<Integer> x) {
        return result(await(x)); // assertSuspends()
    }

    @Async
    Awaitable<Integer> awaitable(Awaitable<Integer> x) {
        return result(await(x)); // assertSuspends()
    }

    @Async
    CompletableFuture<Integer> future(CompletableFuture<Integer> x) {
        return done(await(x)); // assertSuspends()
    }

    @Async
    CompletionStage<Integer> stage(CompletionStage<Integer> x) {
        return done(await(x)); // assertSuspends()
    }

    @Async
    Task<Integer> task(Task<Integer> x) {
        return done(await(x)); // assertSuspends()
    }

    @Async
    void detached(Coroutine<Integer> x) {
        await(x); // assertSuspends()
    }

    static class Mine extends CompletableFuture<Integer> {}

    @Async
    Mine mine(Coroutine<Integer> x) {
        if (x == null) {
            return new Mine();
        }
        Mine made = doneAs(await(x)); // assertSuspends()
        return made;
    }

    @Async
    Coroutine<Void> nothing(Coroutine<Integer> x) {
        await(x); // assertSuspends()
        return result();
    }

    @Async
    Coroutine<Integer> handsOn(Coroutine<Integer> x) {
        return coroutine(x);
    }

    @Async
    CompletableFuture<Integer> handsOnHot(CompletableFuture<Integer> x) {
        return x.thenApply(y -> y + 1);
    }
}

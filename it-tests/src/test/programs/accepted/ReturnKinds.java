import static dev.fermata.Fermata.*;

import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Every type that a method may return, and how its last statement reads. */
class ReturnKinds {
    static class My<T> extends CompletableFuture<T> {}

    @Async
    Coroutine<Void> nothing() {
        return result();
    }

    @Async
    Coroutine<Integer> other() {
        return result(1);
    }

    @Async
    Coroutine<Integer> handedOn() {
        return other();
    }

    @Async
    Awaitable<Integer> awaitableKind() {
        return result(1);
    }

    @Async
    Coroutine<Number> wider() {
        return result(2);
    }

    @Async
    Coroutine<? extends Number> wild() {
        return result(2);
    }

    @Async
    CompletableFuture<Integer> hot() {
        return done(await(other()));
    }

    @Async
    CompletionStage<Void> hotVoid() {
        await(nothing());
        return done();
    }

    @Async
    Task<String> hotTask() {
        return done("x");
    }

    @Async
    My<Integer> hotSubclass() {
        return doneAs(3);
    }

    @Async
    void fireAndForget() {
        await(nothing());
    }

    @Async
    Coroutine<Object> ternary(boolean c) {
        Object o = c ? await(other()) : await(hotTask());
        return result(o);
    }

    @Async
    Coroutine<Integer> mixed() {
        return result(await(done(5)) + await(result(6)) + await(awaitable(CompletableFuture.completedFuture(1))));
    }

    @Async
    <T extends Number> Coroutine<T> generic(T t) {
        T same = await(CompletableFuture.completedFuture(t));
        return result(same);
    }
}

// also release 8
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** Coroutines that nobody can await any more. */
class DroppedCoroutines {
    static final Runnable FIELD = () -> save("field"); // FERMATA-202

    interface Store {
        Coroutine<Void> put(String text);

        <C extends Coroutine<?>> C same(C coroutine);
    }

    @Async
    static Coroutine<Integer> save(String text) {
        await(sleep(Duration.ofMillis(1)));
        return result(text.length());
    }

    @Async
    private Awaitable<Integer> declaredAsAwaitable() {
        return result(await(save("x")));
    }

    @Async
    Coroutine<Integer> forgottenAwait(Store store) {
        sleep(Duration.ofMillis(1)); // FERMATA-202
        yieldNow(); // FERMATA-202
        save("x"); // FERMATA-202
        store.put("x"); // FERMATA-202
        store.same(save("y")); // FERMATA-202
        declaredAsAwaitable(); // FERMATA-202
        DroppedCoroutines.save("z"); // FERMATA-202
        return result(1);
    }

    @Async
    Coroutine<Integer> forgottenReturn(boolean all) {
        if (all) {
            result(1); // FERMATA-202
        }
        return result(2);
    }

    @Async
    Coroutine<Integer> neverRead(Store store, boolean first) {
        Coroutine<Integer> unused = save("x"); // FERMATA-202
        Coroutine<Void> assignedAgain = store.put("a"); // FERMATA-202
        assignedAgain = store.put("b");
        await(assignedAgain);
        Coroutine<Integer> either = first
                ? save("x") // FERMATA-202
                : save("y"); // FERMATA-202
        return result(0);
    }

    /** The finally block is there three times, and told once. */
    @Async
    Coroutine<Integer> inFinally(Coroutine<Integer> x) {
        try {
            if (await(x) > 0) {
                return result(1);
            }
        } finally {
            save("done"); // FERMATA-202
        }
        return result(2);
    }

    @Async
    Coroutine<Integer> overriddenByFinally() {
        try {
            result(2); // FERMATA-202
            return save("x"); // FERMATA-202
        } finally {
            return result(3);
        }
    }

    @Async
    AsyncGenerator<Integer> numbers(TwoWayGenerator<Integer, Void> others) {
        Emitter<Integer, Void> out = emitter();
        numbers(others); // FERMATA-202
        out.emitAll(others);
        return out.end();
    }

    @Async
    @SuppressWarnings("finally")
    AsyncGenerator<Integer> endedByFinally() {
        Emitter<Integer, Void> out = emitter();
        try {
            return out.end();
        } finally {
            return out.end();
        }
    }

    void inPlainMethods(Store store, List<String> texts) {
        save("x"); // FERMATA-202
        for (String text : texts) {
            store.put(text); // FERMATA-202
        }
    }

    void asFunctionWithoutResult(Store store, List<String> texts, Executor executor) {
        texts.forEach(store::put); // FERMATA-202
        texts.forEach(DroppedCoroutines::save); // FERMATA-202
        texts.forEach(text -> save(text)); // FERMATA-202
        executor.execute(this::declaredAsAwaitable); // FERMATA-202
        executor.execute(() -> {
            Runnable nested = () -> store.put("nested"); // FERMATA-202
            nested.run();
        });
        Consumer<String> serializable = (Consumer<String> & java.io.Serializable) store::put; // FERMATA-202
        serializable.accept("x");
    }

    /** Names none of our words, so that it is never parsed. */
    class NotParsed {
        NotParsed() {
            save("constructor");
        }
    }
}

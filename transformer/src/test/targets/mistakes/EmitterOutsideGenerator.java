import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.util.concurrent.*;
import java.util.function.*;

/** Generators are methods that return one, and end with their emitter's end. */
class EmitterOutsideGenerator {
    private final Object lock = new Object();

    @Async
    Coroutine<Integer> coroutine() {
        Emitter<Integer, Void> out = emitter(); // FERMATA-114
        out.emit(1);
        return result(1);
    }

    @Async
    CompletableFuture<Integer> hot() {
        emitter(); // FERMATA-114
        return done(1);
    }

    @Async
    void detached() {
        Fermata.<Integer, Void>emitter().emit(1); // FERMATA-114
    }

    Emitter<Integer, Void> plain() {
        return emitter(); // FERMATA-101
    }

    void emits(Emitter<Integer, Void> out) {
        out.emit(1); // FERMATA-101
    }

    void emitsAll(Emitter<Integer, Void> out, AsyncGenerator<Integer> other) {
        out.emitAll(other); // FERMATA-101
    }

    Consumer<Integer> lambda(Emitter<Integer, Void> out) {
        return i -> out.emit(i); // FERMATA-107
    }

    Supplier<Coroutine<Integer>> async() {
        return () -> {
            Emitter<Integer, Void> out = emitter(); // FERMATA-114
            return result(out.hashCode());
        };
    }

    @Async
    AsyncGenerator<Integer> handedOn(AsyncGenerator<Integer> other) {
        return other; // FERMATA-115
    }

    @Async
    TwoWayGenerator<Integer, String> handedOnAfterAnAwait(TwoWayGenerator<Integer, String> other) {
        await(yieldNow());
        return other; // FERMATA-115
    }

    @Async
    synchronized AsyncGenerator<Integer> locked() {
        Emitter<Integer, Void> out = emitter(); // FERMATA-104
        return out.end();
    }

    @Async
    AsyncGenerator<Integer> underMonitor(AsyncGenerator<Integer> other) {
        Emitter<Integer, Void> out = emitter();
        synchronized (lock) {
            out.emit(1); // FERMATA-103
            out.emitAll(other); // FERMATA-103
        }
        return out.end();
    }
}

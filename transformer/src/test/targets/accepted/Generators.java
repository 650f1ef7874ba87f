// also release 8
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.util.*;
import java.util.function.*;

/** Generators suspend where they emit. */
class Generators {
    @Async
    AsyncGenerator<Integer> numbers(int count, Coroutine<Integer> x) {
        Emitter<Integer, Void> out = emitter();
        int sum = await(x); // assertSuspends()
        for (int i = 0; i < count; i++) {
            out.emit(i + sum); // assertSuspends()
        }
        return out.end();
    }

    @Async
    static <T> AsyncGenerator<T> mapped(AsyncGenerator<? extends T> other, Function<T, T> f) {
        Emitter<T, Void> out = emitter();
        for (T t : each(other)) { // assertSuspends()
            out.emit(f.apply(t)); // assertSuspends()
        }
        return out.end();
    }

    @Async
    TwoWayGenerator<Integer, String> lengths() {
        Emitter<Integer, String> out = emitter();
        String heard = out.emit(0); // assertSuspends()
        while (heard != null) {
            heard = out.emit(heard.length() + out.emit(1).length()); // assertSuspends()
        }
        return out.end();
    }

    @Async
    AsyncGenerator<Integer> all(AsyncGenerator<Integer> one, TwoWayGenerator<Integer, Void> two) {
        Emitter<Integer, Void> out = emitter();
        try {
            out.emitAll(one); // assertSuspends()
            out.emitAll(two); // assertSuspends()
        } finally {
            await(yieldNow()); // assertSuspends()
        }
        return out.end();
    }

    @Async
    AsyncGenerator<Integer> endInTry(Coroutine<Integer> x) {
        Emitter<Integer, Void> out = emitter();
        try {
            return out.end();
        } finally {
            await(x); // assertSuspends()
        }
    }

    @Async
    Coroutine<Void> walk(List<Integer> tree, Emitter<Integer, Void> out) {
        for (int n : tree) {
            out.emit(n); // assertSuspends()
        }
        return result();
    }

    @Async
    AsyncGenerator<Integer> forEver() {
        for (Emitter<Integer, Void> out = emitter(); ; ) {
            out.emit(1); // assertSuspends()
        }
    }

    @Async
    AsyncGenerator<Long> wide(long a, double b, int c, String d, Object e, Object f, Object g, Object h, Object i, Object j) {
        long before = a;
        Emitter<Long, Void> out = Fermata.<Long, Void>emitter();
        out.emit(before + (long) b + c + d.length()); // assertSuspends()
        out.emit(Objects.hash(e, f, g, h, i, j) + a); // assertSuspends()
        return out.end();
    }

    Supplier<AsyncGenerator<String>> lambda(String s) {
        return () -> {
            Emitter<String, Void> out = emitter();
            out.emit(s); // assertSuspends()
            return out.end();
        };
    }

    AsyncGenerator<Integer> notAsync(AsyncGenerator<Integer> other) {
        return other;
    }
}

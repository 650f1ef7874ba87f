// also release 8
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** Awaits in methods that nobody marked. */
class AwaitOutsideAsync {
    int R15_direct(Coroutine<Integer> x) {
        int before = 1;
        return before + await(x); // FERMATA-101
    }

    static void twice(Coroutine<Integer> x, CompletableFuture<Integer> y) {
        await(x); // FERMATA-101
        await(y);
    }

    @Async
    Coroutine<Integer> allowed(Coroutine<Integer> x) {
        return result(await(x));
    }

    static class Nested {
        int nested(Coroutine<Integer> x) {
            return await(x); // FERMATA-101
        }
    }

    Object anonymous(Coroutine<Integer> x) {
        return new Object() {
            @Override
            public int hashCode() {
                return await(x); // FERMATA-101
            }
        };
    }
}

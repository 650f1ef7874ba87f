// also release 8
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** Lambdas that await are async by themselves. */
class Lambdas {
    final int base = 3;

    Coroutine<Integer> cold(Coroutine<Integer> x) {
        return defer(() -> result(base + await(x))); // assertSuspends()
    }

    Function<CompletableFuture<Integer>, CompletableFuture<Integer>> hot() {
        return x -> {
            int before = base;
            return done(before + await(x)); // assertSuspends()
        };
    }

    static Function<Coroutine<Integer>, Coroutine<Integer>> unbound() {
        return x -> {
            Function<Coroutine<Integer>, Coroutine<Integer>> inner = y -> result(await(y)); // assertSuspends()
            return result(await(inner.apply(x))); // assertSuspends()
        };
    }

    @Async
    Coroutine<Integer> inside(List<Coroutine<Integer>> all) {
        return result(await(gather(all, x -> result(await(x) + 1))).size()); // assertSuspends()
    }
}

// also release 8
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** Return types that answer before the body has ended. */
class UnsupportedReturnType {
    @Async
    int R15_primitive(Coroutine<Integer> x) {
        return await(x); // FERMATA-105
    }

    @Async
    String plain(Coroutine<String> x) {
        return await(x); // FERMATA-105
    }

    @Async
    Coroutine<Integer>[] array(Coroutine<Integer> x) {
        await(x); // FERMATA-105
        return null;
    }

    @Async
    Future<Integer> future(Coroutine<Integer> x) {
        return new CompletableFuture<Integer>(); // FERMATA-105
    }

    static class Hidden extends CompletableFuture<Integer> {
        private Hidden() {}
    }

    static class NeedsArgument extends CompletableFuture<Integer> {
        NeedsArgument(int x) {}
    }

    abstract static class Incomplete extends CompletableFuture<Integer> {}

    @Async
    Hidden hidden(Coroutine<Integer> x) {
        return doneAs(await(x)); // FERMATA-105
    }

    @Async
    NeedsArgument needsArgument(Coroutine<Integer> x) {
        return doneAs(await(x)); // FERMATA-105
    }

    @Async
    Incomplete incomplete(Coroutine<Integer> x) {
        return doneAs(await(x)); // FERMATA-105
    }
}

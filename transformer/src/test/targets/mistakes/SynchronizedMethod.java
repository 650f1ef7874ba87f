// also release 8
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** The lock of a synchronized method would stay with a thread that has moved on. */
class SynchronizedMethod {
    @Async
    synchronized Coroutine<Integer> N03_instance(Coroutine<Integer> x) {
        int one = 1;
        return result(one + await(x)); // FERMATA-104
    }

    @Async
    static synchronized Coroutine<Integer> N04_inStatic(Coroutine<Integer> x) {
        return result(await(x)); // FERMATA-104
    }

    @Async
    synchronized Coroutine<Integer> N03_withoutAwait(int x) {
        return result(x); // FERMATA-104
    }

    @Async
    static synchronized void N04_detached(Coroutine<Integer> x) {
        await(x); // FERMATA-104
    }
}

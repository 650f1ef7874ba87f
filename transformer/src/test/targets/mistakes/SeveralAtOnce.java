import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** All mistakes of a class are told together. */
class SeveralAtOnce {
    SeveralAtOnce(Coroutine<Integer> x) {
        await(x); // FERMATA-102
    }

    int outside(Coroutine<Integer> x) {
        return await(x); // FERMATA-101
    }

    @Async
    int returns(Coroutine<Integer> x) {
        return await(x); // FERMATA-105
    }

    @Async
    Coroutine<Integer> locked(Coroutine<Integer> x) {
        synchronized (this) {
            return result(await(x)); // FERMATA-103
        }
    }
}

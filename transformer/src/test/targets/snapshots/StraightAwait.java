import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;

/** One await, one local that is live across it, one that is not. */
class StraightAwait {
    @Async
    static Coroutine<Integer> f(Coroutine<Integer> x, int kept) {
        int value = await(x);
        return result(value + kept);
    }
}

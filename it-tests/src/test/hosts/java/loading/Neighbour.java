package loading;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;

/** The neighbour of a unit. */
final class Neighbour {

    private Neighbour() {}

    @Async
    static Coroutine<Integer> leaf(int x) {
        await(yieldNow());
        return result(x - 1);
    }
}

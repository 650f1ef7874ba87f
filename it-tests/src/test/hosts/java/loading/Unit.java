package loading;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;

/** A class in a package of many: awaits a method of its own and one of a neighbour. */
public final class Unit {

    private Unit() {}

    @Async
    static Coroutine<Integer> leaf(int x) {
        await(yieldNow());
        return result(x + 1);
    }

    @Async
    public static Coroutine<Integer> twice(int x) {
        int sum = 0;
        for (int i = 0; i < 2; i++) {
            sum += await(leaf(x)) + await(Neighbour.leaf(x));
        }
        return result(sum);
    }
}

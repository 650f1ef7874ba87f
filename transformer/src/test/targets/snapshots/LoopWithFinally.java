import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;

/** A loop with a finally block and two awaits, one of them of a method that is known. */
class LoopWithFinally {
    @Async
    private Coroutine<Integer> f(Coroutine<Integer> x, int rounds) {
        int sum = 0;
        for (int i = 0; i < rounds; i++) {
            try {
                sum += await(x);
            } finally {
                sum += await(f(x, i));
            }
        }
        return result(sum);
    }
}

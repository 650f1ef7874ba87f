import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;

/** A loop whose rest of a turn is short and covered by no handler. */
class PlainLoop {
    @Async
    static Coroutine<Integer> f(Coroutine<Integer> x, int rounds) {
        int sum = 0;
        for (int i = 0; i < rounds; i++) {
            if (sum % 2 == 0) {
                sum += await(x);
            }
        }
        return result(sum);
    }
}

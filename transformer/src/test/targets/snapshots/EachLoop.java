import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;

/** A loop that awaits each element, with two ways out. */
class EachLoop {
    @Async
    private Coroutine<Integer> f(AsyncIterable<Integer> source) {
        int sum = 0;
        for (int n : each(source)) {
            if (n < 0) {
                return result(n);
            }
            sum += n;
        }
        return result(sum);
    }
}

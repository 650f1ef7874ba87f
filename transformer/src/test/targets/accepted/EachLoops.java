// also release 8
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.util.*;

/** Loops over each: they suspend for an element, and where they close. */
class EachLoops {
    @Async
    Coroutine<Integer> sum(AsyncIterable<Integer> source) {
        int sum = 0;
        for (int n : each(source)) { // assertSuspends()
            sum += n;
        }
        return result(sum);
    }

    @Async
    Coroutine<Integer> nested(AsyncIterable<AsyncIterable<Integer>> sources, Coroutine<Integer> x) {
        int sum = 0;
        rows:
        for (AsyncIterable<Integer> row : each(sources)) { // assertSuspends()
            for (int n : each(row)) { // assertSuspends()
                if (n == 0) {
                    continue rows;
                }
                sum += n + await(x); // assertSuspends()
                x = null;
            }
        }
        return result(sum);
    }

    @Async
    Coroutine<Integer> iteratorByHand(AsyncIterable<Integer> source) {
        int sum = 0;
        Iterator<Integer> i = each(source).iterator();
        while (i.hasNext()) { // assertSuspends()
            int n = i.next();
            sum += n;
        }
        return result(sum);
    }
}

import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** Default, static and private methods of interfaces. */
interface Interfaces {
    @Async
    default Coroutine<Integer> usual(Coroutine<Integer> x) {
        return result(await(x) + await(hidden(x))); // assertSuspends()
    }

    @Async
    static Coroutine<Integer> ofAll(List<Coroutine<Integer>> all) {
        int sum = 0;
        for (Coroutine<Integer> one : all) {
            sum += await(one); // assertSuspends()
        }
        return result(sum);
    }

    @Async
    private Coroutine<Integer> hidden(Coroutine<Integer> x) {
        return result(await(x)); // assertSuspends()
    }
}

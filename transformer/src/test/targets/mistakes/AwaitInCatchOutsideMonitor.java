import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** A handler outside of the block runs when the monitor is released. */
class AwaitInCatchOutsideMonitor {
    @Async
    Coroutine<Integer> handled(Object lock, Map<String, Integer> map, Coroutine<Integer> x) {
        try {
            synchronized (lock) {
                return result(map.get("a"));
            }
        } catch (RuntimeException e) {
            return result(await(x));
        }
    }
}

// The same for a whole method: `synchronized` would release the monitor at the first suspension, in the middle of the method.
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;
import java.util.*;
import java.util.concurrent.*;

class Counter {
    private int count;

    @Async
    synchronized Coroutine<Integer> add(Coroutine<Integer> more) {
        count += await(more); // FERMATA-104
        return result(count);
    }

    @Async
    Coroutine<Integer> addAwaited(Coroutine<Integer> more) { // instead
        return result(add(await(more)));
    }

    private synchronized int add(int more) {
        count += more;
        return count;
    }
}

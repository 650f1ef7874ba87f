// A monitor belongs to the thread that entered it, and after an `await` the method may go on in another one. To hold it all the while would
// also block every thread that wants it. Await first, and synchronize only what needs no await. An `await` in a lambda within the block is
// no such case, because the lambda runs later.
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;
import java.util.*;
import java.util.concurrent.*;

class Stock {
    private int pieces;

    @Async
    Coroutine<Void> add(Coroutine<Integer> delivery) {
        synchronized (this) {
            pieces += await(delivery); // FERMATA-103
        }
        return result();
    }

    @Async
    Coroutine<Void> addAwaited(Coroutine<Integer> delivery) { // instead
        int delivered = await(delivery);
        synchronized (this) {
            pieces += delivered;
        }
        return result();
    }
}

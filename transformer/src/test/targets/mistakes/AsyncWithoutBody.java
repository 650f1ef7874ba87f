// also release 8
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** There is nothing to transform, and no line to name. */
abstract class AsyncWithoutBody {
    @Async
    abstract Coroutine<Integer> abstractOne(); // FERMATA-106 without line

    @Async
    native Coroutine<Integer> nativeOne(); // FERMATA-106 without line

    interface Contract {
        @Async
        Coroutine<Integer> promised(); // FERMATA-106 without line
    }
}

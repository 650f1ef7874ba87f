// also release 8
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** Awaits where an object or class is not made yet. */
class AwaitInInitialiser {
    static Coroutine<Integer> source;
    static final int COUNT;

    static {
        COUNT = await(source); // FERMATA-102
    }

    final int size;

    AwaitInInitialiser(Coroutine<Integer> x) {
        size = await(x); // FERMATA-102
    }

    static class Field {
        int value = await(source); // FERMATA-102
    }
}

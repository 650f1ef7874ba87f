// also release 8
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** Code whose shape is hard on stack maps: operands below awaits, exceptions, switches, constructors. */
class Shapes {
    @Async
    Coroutine<String> operands(String s, long l, Coroutine<Integer> x) {
        return result(s + l + (l > 3 ? await(x) : 7) + s.charAt(await(x)) + (l * 2L + (double) await(x))); // assertSuspends()
    }

    @Async
    Coroutine<Integer> construction(int[] numbers, Coroutine<Integer> x) {
        StringBuilder b = new StringBuilder(new StringBuilder(await(x)).append(await(x))); // assertSuspends()
        numbers[await(x)] += await(x); // assertSuspends()
        Object conditional = new ArrayList<>(b.length() > 2 ? await(x) : await(x) + 1); // assertSuspends()
        return result(b.length() + conditional.hashCode());
    }

    @Async
    Coroutine<Integer> exceptions(Coroutine<Integer> x) {
        int tries = 0;
        while (true) {
            try {
                if (tries++ > 3) {
                    return result(await(x)); // assertSuspends()
                }
                await(x); // assertSuspends()
            } catch (IllegalStateException | IllegalArgumentException e) {
                tries += await(x); // assertSuspends()
            } finally {
                tries -= await(x); // assertSuspends()
            }
        }
    }

    @Async
    Coroutine<Integer> switches(String key, Coroutine<Integer> x) {
        outer:
        for (int i = 0; ; i++) {
            switch (key) {
                case "a":
                    if (await(x) > 3) { // assertSuspends()
                        break outer;
                    }
                case "b":
                    continue outer;
                default:
                    do {
                        i += await(x); // assertSuspends()
                    } while (i % 7 != 0);
            }
        }
        return result(1);
    }

    @Async
    Coroutine<Integer> resources(Coroutine<Integer> x) throws Exception {
        try (AutoCloseable one = () -> {}; AutoCloseable two = null) { // assertSuspends() where it closes
            synchronized (this) {
                notifyAll();
            }
            return result(await(x)); // assertSuspends()
        } // assertSuspends() where it closes
    }

    @Async
    static Coroutine<Integer> startsWithLoop() {
        while (true) {
            await(yieldNow()); // assertSuspends()
        }
    }
}

// also release 8
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** Awaits that hold a monitor, and some that do not any more. */
class AwaitUnderMonitor {
    final Object lock = new Object();
    final Object other = new Object();

    @Async
    Coroutine<Integer> N02_plain(Coroutine<Integer> x) {
        synchronized (lock) {
            return result(await(x)); // FERMATA-103
        }
    }

    @Async
    Coroutine<Integer> N05_nested(Coroutine<Integer> x, Coroutine<Integer> y) {
        int sum;
        synchronized (lock) {
            synchronized (other) {
                sum = await(x); // FERMATA-103
            }
            sum += await(y); // FERMATA-103
        }
        return result(sum + await(x));
    }

    @Async
    Coroutine<Integer> N02_inLoop(List<Coroutine<Integer>> all) {
        int sum = 0;
        for (Coroutine<Integer> one : all) {
            synchronized (lock) {
                sum += await(one); // FERMATA-103
            }
        }
        return result(sum);
    }

    @Async
    Coroutine<Integer> N02_loopInside(List<Coroutine<Integer>> all) {
        int sum = 0;
        synchronized (lock) {
            for (Coroutine<Integer> one : all) {
                sum += await(one); // FERMATA-103
            }
        }
        return result(sum);
    }

    @Async
    Coroutine<Integer> N02_tryInside(Coroutine<Integer> x, Coroutine<Integer> y) {
        synchronized (lock) {
            try {
                return result(await(x)); // FERMATA-103
            } catch (RuntimeException e) {
                return result(await(y)); // FERMATA-103
            }
        }
    }

    @Async
    Coroutine<Integer> N02_conditional(boolean yes, Coroutine<Integer> x) {
        synchronized (lock) {
            if (yes) {
                return result(1);
            }
        }
        return result(await(x));
    }

    @Async
    Coroutine<Integer> N09_released(Coroutine<Integer> x) {
        int before = await(x);
        synchronized (lock) {
            before++;
        }
        try {
            synchronized (lock) {
                before++;
            }
        } finally {
            before += await(x);
        }
        return result(before);
    }

    @Async
    Coroutine<Integer> N02_theLockIsAwaited(Coroutine<Object> x, Coroutine<Integer> y) {
        synchronized (await(x)) {
            return result(await(y)); // FERMATA-103
        }
    }

    @Async
    Coroutine<Integer> N02_finallyInside(Coroutine<Integer> x) {
        int sum = 0;
        synchronized (lock) {
            try {
                sum++;
            } finally {
                sum += await(x); // FERMATA-103
            }
        }
        return result(sum);
    }

    @Async
    Coroutine<Integer> N02_handsOn(Coroutine<Integer> x) {
        synchronized (lock) {
            return x;
        }
    }

    Supplier<Coroutine<Integer>> N02_inLambda(Coroutine<Integer> x) {
        synchronized (other) {
            return () -> {
                synchronized (lock) {
                    return result(await(x)); // FERMATA-103
                }
            };
        }
    }
}

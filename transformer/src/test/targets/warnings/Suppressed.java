// also release 8
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** Where warnings are suppressed, and where not. */
class Suppressed {
    @SuppressAsyncWarnings
    Suppressed(boolean drops) {
        sleep(Duration.ZERO);
    }

    Suppressed() {
        sleep(Duration.ZERO); // FERMATA-202
    }

    @SuppressAsyncWarnings
    @Async
    Coroutine<Integer> all() throws Exception {
        sleep(Duration.ZERO);
        Thread.sleep(1);
        return result(1);
    }

    @SuppressAsyncWarnings("FERMATA-202")
    @Async
    Coroutine<Integer> one() throws Exception {
        sleep(Duration.ZERO);
        Thread.sleep(1); // FERMATA-203
        return result(1);
    }

    @SuppressAsyncWarnings({"FERMATA-203", "FERMATA-202"})
    @Async
    Coroutine<Integer> two() throws Exception {
        sleep(Duration.ZERO);
        Thread.sleep(1);
        return result(1);
    }

    @SuppressAsyncWarnings
    Runnable lambdasInherit(Coroutine<Integer> x) {
        return () -> {
            Runnable nested = () -> sleep(Duration.ZERO);
            nested.run();
            defer(() -> {
                Thread.sleep(1);
                return result(await(x));
            });
            Consumer<Duration> reference = Fermata::sleep;
            reference.accept(Duration.ZERO);
        };
    }

    Runnable othersDoNot() {
        return () -> sleep(Duration.ZERO); // FERMATA-202
    }

    @SuppressAsyncWarnings
    Object localClassesInherit(Coroutine<Integer> x) {
        class Local {
            @Async
            Coroutine<Integer> f() {
                sleep(Duration.ZERO);
                return result(await(x));
            }
        }
        return new Object() {
            @Async
            Coroutine<Integer> f() {
                sleep(Duration.ZERO);
                return new Local().f();
            }
        };
    }

    @SuppressAsyncWarnings("FERMATA-202")
    static class Outer {
        static class Nested {
            @Async
            Coroutine<Integer> f() throws Exception {
                sleep(Duration.ZERO);
                Thread.sleep(1); // FERMATA-203
                return result(1);
            }
        }
    }
}

// also release 8
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** Lambdas whose callers want the result at once. */
class AwaitInPlainLambda {
    @Async
    Coroutine<Integer> consumer(List<Coroutine<Integer>> all) {
        int[] sum = {0};
        all.forEach(x -> sum[0] += await(x)); // FERMATA-107
        return result(sum[0]);
    }

    @Async
    Coroutine<Integer> mapping(Map<String, Integer> map, Coroutine<Integer> x) {
        return result(map.computeIfAbsent("key", key -> {
            int more = key.length();
            return more + await(x); // FERMATA-107
        }));
    }

    void plainMethod(Coroutine<Integer> x) {
        Runnable run = () -> await(x); // FERMATA-107
        run.run();
    }

    void runnableBlock(Coroutine<Integer> x) {
        Runnable run = () -> {
            await(x); // FERMATA-107
        };
        run.run();
    }
}

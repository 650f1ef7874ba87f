package dev.fermata.benchmarks.fermata;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.gather;
import static dev.fermata.Fermata.result;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.yieldNow;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.util.ArrayList;
import java.util.List;

/** W9: many children, and one who awaits all of them. */
final class Gathering {
    private Gathering() {}

    static long answer(int count) {
        return run(all(count));
    }

    @Async
    private static Coroutine<Long> all(int count) {
        List<Coroutine<Integer>> children = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            children.add(child(i));
        }
        long sum = 0;
        for (int number : await(gather(children))) {
            sum += number;
        }
        return result(sum);
    }

    @Async
    private static Coroutine<Integer> child(int number) {
        await(yieldNow());
        return result(number);
    }
}

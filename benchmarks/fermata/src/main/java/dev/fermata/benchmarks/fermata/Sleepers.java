package dev.fermata.benchmarks.fermata;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.gather;
import static dev.fermata.Fermata.result;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.sleep;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** W7: tasks that sleep. */
final class Sleepers {
    private Sleepers() {}

    static long answer(int count, int millis) {
        return run(all(count, Duration.ofMillis(millis)));
    }

    @Async
    private static Coroutine<Long> all(int count, Duration duration) {
        List<Coroutine<Integer>> sleepers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sleepers.add(sleeper(duration));
        }
        long woken = 0;
        for (int one : await(gather(sleepers))) {
            woken += one;
        }
        return result(woken);
    }

    @Async
    private static Coroutine<Integer> sleeper(Duration duration) {
        await(sleep(duration));
        return result(1);
    }
}

package dev.fermata.benchmarks.fermata;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.done;
import static dev.fermata.Fermata.yieldNow;

import dev.fermata.annotations.Async;
import dev.fermata.benchmarks.CpuWork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** W13: hot methods, called from a thread without a loop: after their first await they go on on all cores. */
final class Computing {
    private Computing() {}

    static long answer(int count) {
        List<CompletableFuture<Long>> tasks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            tasks.add(compute(i));
        }
        long sum = 0;
        for (CompletableFuture<Long> task : tasks) {
            sum += task.join();
        }
        return sum;
    }

    @Async
    private static CompletableFuture<Long> compute(int number) {
        await(yieldNow());
        return done(CpuWork.of(number));
    }
}

package dev.fermata.benchmarks.futures;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import dev.fermata.benchmarks.CpuWork;
import dev.fermata.benchmarks.loop.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** W13: futures that a pool computes. */
final class Computing {
    private Computing() {}

    static long answer(int count) {
        List<CompletableFuture<Long>> tasks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int number = i;
            tasks.add(supplyAsync(() -> CpuWork.of(number), Workers.POOL));
        }
        long sum = 0;
        for (CompletableFuture<Long> task : tasks) {
            sum += task.join();
        }
        return sum;
    }
}

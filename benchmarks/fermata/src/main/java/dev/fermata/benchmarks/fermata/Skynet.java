package dev.fermata.benchmarks.fermata;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.result;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.spawn;

import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import dev.fermata.benchmarks.Parameters;
import java.util.ArrayList;
import java.util.List;

/** W5: a tree of tasks. */
final class Skynet {
    private Skynet() {}

    static long answer(int leaves) {
        return run(node(0, leaves));
    }

    @Async
    private static Coroutine<Long> node(long number, int size) {
        if (size == 1) {
            return result(number);
        }
        List<Task<Long>> children = new ArrayList<>(Parameters.BRANCHES);
        int part = size / Parameters.BRANCHES;
        for (int i = 0; i < Parameters.BRANCHES; i++) {
            children.add(spawn(node(number + (long) i * part, part)));
        }
        long sum = 0;
        for (Task<Long> child : children) {
            sum += await(child);
        }
        return result(sum);
    }
}

package dev.fermata.benchmarks.loom;

import dev.fermata.benchmarks.CpuWork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;

/** W13: threads that compute, and two that hand each other numbers. */
final class Computing {
    private Computing() {}

    static long answer(int count) {
        List<FutureTask<Long>> tasks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int number = i;
            tasks.add(VirtualThreads.spawn(() -> CpuWork.of(number)));
        }
        long sum = 0;
        for (FutureTask<Long> task : tasks) {
            sum += VirtualThreads.join(task);
        }
        return sum;
    }

    static long pingPong(int rounds) {
        SynchronousQueue<Integer> toPing = new SynchronousQueue<>();
        SynchronousQueue<Integer> toPong = new SynchronousQueue<>();
        FutureTask<Long> pong = VirtualThreads.spawn(() -> pong(toPong, toPing, rounds));
        FutureTask<Long> ping = VirtualThreads.spawn(() -> ping(toPing, toPong, rounds));
        return VirtualThreads.join(ping) + VirtualThreads.join(pong);
    }

    private static long ping(SynchronousQueue<Integer> from, SynchronousQueue<Integer> to, int rounds)
            throws InterruptedException {
        long sum = 0;
        int ball = 0;
        for (int i = 0; i < rounds; i++) {
            sum += ball;
            to.put(ball + 1);
            ball = from.take();
        }
        return sum;
    }

    private static long pong(SynchronousQueue<Integer> from, SynchronousQueue<Integer> to, int rounds)
            throws InterruptedException {
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            int ball = from.take();
            sum += ball;
            to.put(ball + 1);
        }
        return sum;
    }
}

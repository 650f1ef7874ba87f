package dev.fermata.benchmarks.loom;

import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.Parked;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.LongAdder;

/** W5 to W9: many threads. */
final class Tasks {
    private static final int SETTLE_MILLIS = 200;

    private Tasks() {}

    static long skynet(int leaves) {
        return VirtualThreads.run(() -> node(0, leaves));
    }

    private static long node(long number, int size) {
        if (size == 1) {
            return number;
        }
        List<FutureTask<Long>> children = new ArrayList<>(Parameters.BRANCHES);
        int part = size / Parameters.BRANCHES;
        for (int i = 0; i < Parameters.BRANCHES; i++) {
            long from = number + (long) i * part;
            children.add(VirtualThreads.spawn(() -> node(from, part)));
        }
        long sum = 0;
        for (FutureTask<Long> child : children) {
            sum += VirtualThreads.join(child);
        }
        return sum;
    }

    static Parked park(int count) {
        CompletableFuture<Integer> promise = new CompletableFuture<>();
        LongAdder total = new LongAdder();
        CountDownLatch started = new CountDownLatch(count);
        CountDownLatch ended = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            int number = i;
            VirtualThreads.start(() -> {
                started.countDown();
                waiting(number, promise, total);
                ended.countDown();
            });
        }
        VirtualThreads.await(started);
        // The last ones have started, and may not wait yet.
        VirtualThreads.sleep(SETTLE_MILLIS);
        return () -> {
            promise.complete(1);
            VirtualThreads.await(ended);
            return total.sum();
        };
    }

    private static void waiting(int number, CompletableFuture<Integer> promise, LongAdder total) {
        long triple = 3L * number;
        String text = "c";
        int value = promise.join();
        total.add(value + number + triple + text.length());
    }

    static long sleepers(int count, int millis) {
        CountDownLatch ended = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            VirtualThreads.start(() -> {
                VirtualThreads.sleep(millis);
                ended.countDown();
            });
        }
        VirtualThreads.await(ended);
        return count - ended.getCount();
    }

    static long queue(int count) {
        return VirtualThreads.run(() -> {
            ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(Parameters.CAPACITY);
            FutureTask<Integer> producer = VirtualThreads.spawn(() -> produce(queue, count));
            long sum = 0;
            for (int i = 0; i < count; i++) {
                sum += queue.take();
            }
            VirtualThreads.join(producer);
            return sum;
        });
    }

    private static int produce(ArrayBlockingQueue<Integer> queue, int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            queue.put(i);
        }
        return count;
    }

    static long gather(int count) {
        return VirtualThreads.run(() -> {
            List<FutureTask<Integer>> children = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                int number = i;
                children.add(VirtualThreads.spawn(() -> child(number)));
            }
            long sum = 0;
            for (FutureTask<Integer> child : children) {
                sum += VirtualThreads.join(child);
            }
            return sum;
        });
    }

    private static int child(int number) {
        Thread.yield();
        return number;
    }
}

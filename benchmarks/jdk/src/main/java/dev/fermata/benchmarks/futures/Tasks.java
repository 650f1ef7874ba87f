package dev.fermata.benchmarks.futures;

import static java.util.concurrent.CompletableFuture.allOf;
import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.supplyAsync;

import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.Parked;
import dev.fermata.benchmarks.loop.Loop;
import dev.fermata.benchmarks.loop.LoopQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** W5 to W9: many at once. */
final class Tasks {
    private final Loop loop;
    private long total;

    Tasks(Loop loop) {
        this.loop = loop;
    }

    long skynet(int leaves) {
        return loop.run(spawnNode(0, leaves));
    }

    private CompletableFuture<Long> spawnNode(long number, int size) {
        return supplyAsync(() -> node(number, size), loop).thenCompose(Function.identity());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private CompletableFuture<Long> node(long number, int size) {
        if (size == 1) {
            return completedFuture(number);
        }
        CompletableFuture<Long>[] children = new CompletableFuture[Parameters.BRANCHES];
        int part = size / Parameters.BRANCHES;
        for (int i = 0; i < children.length; i++) {
            children[i] = spawnNode(number + (long) i * part, part);
        }
        return allOf(children).thenApply(ignored -> {
            long sum = 0;
            for (CompletableFuture<Long> child : children) {
                sum += child.join();
            }
            return sum;
        });
    }

    Parked park(int count) {
        CompletableFuture<Integer> promise = new CompletableFuture<>();
        total = 0;
        for (int i = 0; i < count; i++) {
            waiting(i, promise);
        }
        return () -> {
            promise.complete(1);
            return total;
        };
    }

    private CompletableFuture<Void> waiting(int number, CompletableFuture<Integer> promise) {
        long triple = 3L * number;
        String text = "c";
        return promise.thenAccept(value -> total += value + number + triple + text.length());
    }

    long sleepers(int count, int millis) {
        total = 0;
        for (int i = 0; i < count; i++) {
            loop.sleep(millis).thenAccept(ignored -> total++);
        }
        loop.run();
        return total;
    }

    long queue(int count) {
        LoopQueue<Integer> queue = new LoopQueue<>(loop, Parameters.CAPACITY);
        produce(queue, 0, count);
        return loop.run(consume(queue, 0, count));
    }

    private CompletableFuture<Void> produce(LoopQueue<Integer> queue, int i, int count) {
        return i == count ? completedFuture(null) : queue.put(i).thenCompose(ignored -> produce(queue, i + 1, count));
    }

    private CompletableFuture<Long> consume(LoopQueue<Integer> queue, long sum, int left) {
        return left == 0
                ? completedFuture(sum)
                : queue.take().thenCompose(item -> consume(queue, sum + item, left - 1));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    long gather(int count) {
        CompletableFuture<Integer>[] children = new CompletableFuture[count];
        for (int i = 0; i < count; i++) {
            children[i] = child(i);
        }
        return loop.run(allOf(children).thenApply(ignored -> {
            long sum = 0;
            for (CompletableFuture<Integer> child : children) {
                sum += child.join();
            }
            return sum;
        }));
    }

    private CompletableFuture<Integer> child(int number) {
        return loop.tick(0).thenApply(ignored -> number);
    }
}

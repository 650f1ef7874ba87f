package dev.fermata.benchmarks.tascalate;

import static net.tascalate.async.CallContext.async;
import static net.tascalate.async.CallContext.await;

import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.Parked;
import dev.fermata.benchmarks.loop.Loop;
import dev.fermata.benchmarks.loop.LoopQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import net.tascalate.async.async;

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
        return CompletableFuture.supplyAsync(() -> node(number, size), loop).thenCompose(Function.identity());
    }

    @async
    CompletionStage<Long> node(long number, int size) {
        if (size == 1) {
            return async(number);
        }
        CompletableFuture<Long>[] children = futures(Parameters.BRANCHES);
        int part = size / Parameters.BRANCHES;
        for (int i = 0; i < children.length; i++) {
            children[i] = spawnNode(number + (long) i * part, part);
        }
        long sum = 0;
        for (int i = 0; i < children.length; i++) {
            sum += await(children[i]);
        }
        return async(sum);
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

    @async
    CompletionStage<Void> waiting(int number, CompletableFuture<Integer> promise) {
        long triple = 3L * number;
        String text = "c";
        int value = await(promise);
        total += value + number + triple + text.length();
        return async(null);
    }

    long sleepers(int count, int millis) {
        total = 0;
        for (int i = 0; i < count; i++) {
            sleeper(millis);
        }
        loop.run();
        return total;
    }

    @async
    CompletionStage<Void> sleeper(int millis) {
        await(loop.sleep(millis));
        total++;
        return async(null);
    }

    long queue(int count) {
        LoopQueue<Integer> queue = new LoopQueue<>(loop, Parameters.CAPACITY);
        produce(queue, count);
        return loop.run(consume(queue, count));
    }

    @async
    CompletionStage<Void> produce(LoopQueue<Integer> queue, int count) {
        for (int i = 0; i < count; i++) {
            await(queue.put(i));
        }
        return async(null);
    }

    @async
    CompletionStage<Long> consume(LoopQueue<Integer> queue, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += await(queue.take());
        }
        return async(sum);
    }

    long gather(int count) {
        return loop.run(all(count));
    }

    @async
    CompletionStage<Long> all(int count) {
        CompletableFuture<Integer>[] children = futures(count);
        for (int i = 0; i < count; i++) {
            children[i] = child(i).toCompletableFuture();
        }
        await(CompletableFuture.allOf(children));
        long sum = 0;
        for (int i = 0; i < count; i++) {
            // In one expression, javaflow-enhance 2.7.8 fails on it.
            int value = children[i].join();
            sum += value;
        }
        return async(sum);
    }

    @async
    CompletionStage<Integer> child(int number) {
        await(loop.tick(0));
        return async(number);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> CompletableFuture<T>[] futures(int count) {
        return new CompletableFuture[count];
    }
}

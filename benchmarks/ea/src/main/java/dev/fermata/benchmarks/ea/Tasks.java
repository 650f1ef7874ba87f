package dev.fermata.benchmarks.ea;

import static com.ea.async.Async.await;
import static java.util.concurrent.CompletableFuture.completedFuture;

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
        return CompletableFuture.supplyAsync(() -> node(number, size), loop).thenCompose(Function.identity());
    }

    CompletableFuture<Long> node(long number, int size) {
        if (size == 1) {
            return completedFuture(number);
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
        return completedFuture(sum);
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

    CompletableFuture<Void> waiting(int number, CompletableFuture<Integer> promise) {
        long triple = 3L * number;
        String text = "c";
        int value = await(promise);
        total += value + number + triple + text.length();
        return completedFuture(null);
    }

    long sleepers(int count, int millis) {
        total = 0;
        for (int i = 0; i < count; i++) {
            sleeper(millis);
        }
        loop.run();
        return total;
    }

    CompletableFuture<Void> sleeper(int millis) {
        await(loop.sleep(millis));
        total++;
        return completedFuture(null);
    }

    long queue(int count) {
        LoopQueue<Integer> queue = new LoopQueue<>(loop, Parameters.CAPACITY);
        produce(queue, count);
        return loop.run(consume(queue, count));
    }

    CompletableFuture<Void> produce(LoopQueue<Integer> queue, int count) {
        for (int i = 0; i < count; i++) {
            await(queue.put(i));
        }
        return completedFuture(null);
    }

    CompletableFuture<Long> consume(LoopQueue<Integer> queue, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += await(queue.take());
        }
        return completedFuture(sum);
    }

    long gather(int count) {
        return loop.run(all(count));
    }

    CompletableFuture<Long> all(int count) {
        CompletableFuture<Integer>[] children = futures(count);
        for (int i = 0; i < count; i++) {
            children[i] = child(i);
        }
        await(CompletableFuture.allOf(children));
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += children[i].join();
        }
        return completedFuture(sum);
    }

    CompletableFuture<Integer> child(int number) {
        await(loop.tick(0));
        return completedFuture(number);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> CompletableFuture<T>[] futures(int count) {
        return new CompletableFuture[count];
    }
}

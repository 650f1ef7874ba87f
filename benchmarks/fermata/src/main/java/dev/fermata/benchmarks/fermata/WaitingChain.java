package dev.fermata.benchmarks.fermata;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.result;
import static dev.fermata.Fermata.run;
import static dev.fermata.Fermata.spawn;
import static dev.fermata.Fermata.yieldNow;

import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import dev.fermata.benchmarks.Parked;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** W6c: a coroutine that awaits the next; the last one waits for a promise. All of them are one task. */
final class WaitingChain {
    private final Promise<Integer> promise = new Promise<>();
    private final CountDownLatch parked = new CountDownLatch(1);

    private WaitingChain() {}

    static Parked park(int count) {
        WaitingChain chain = new WaitingChain();
        CompletableFuture<Long> answer = CompletableFuture.supplyAsync(() -> run(chain.all(count)));
        Threads.await(chain.parked);
        return () -> {
            chain.promise.complete(1);
            return answer.join();
        };
    }

    @Async
    private Coroutine<Long> all(int count) {
        Task<Long> task = spawn(link(count - 1));
        await(yieldNow());
        parked.countDown();
        return result(await(task));
    }

    @Async
    private Coroutine<Long> link(int number) {
        long triple = 3L * number;
        String text = "c";
        long inner = number == 0 ? await(promise) - 1 : await(link(number - 1));
        return result(inner + 1 + number + triple + text.length());
    }
}

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

/** W6: tasks that wait for one promise, on a loop in a thread of its own, so that the measuring one can look at the heap. */
final class WaitingTasks {
    private final Promise<Integer> promise = new Promise<>();
    private final CountDownLatch parked = new CountDownLatch(1);
    private long total;

    private WaitingTasks() {}

    static Parked park(int count) {
        WaitingTasks tasks = new WaitingTasks();
        CompletableFuture<Long> answer = CompletableFuture.supplyAsync(() -> run(tasks.all(count)));
        Threads.await(tasks.parked);
        return () -> {
            tasks.promise.complete(1);
            return answer.join();
        };
    }

    @Async
    private Coroutine<Long> all(int count) {
        Task<Integer> last = spawn(waiting(0));
        for (int i = 1; i < count; i++) {
            last = spawn(waiting(i));
        }
        await(yieldNow());
        parked.countDown();
        await(last);
        return result(total);
    }

    @Async
    private Coroutine<Integer> waiting(int number) {
        long triple = 3L * number;
        String text = "c";
        int value = await(promise);
        total += value + number + triple + text.length();
        return result(number);
    }
}

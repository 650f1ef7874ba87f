import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Expect;
import dev.fermata.scheduler.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/** Section Q: virtual threads that complete what is awaited, and such that run an event loop. */
public final class VirtualThreads {

    private static final int ROUNDS = 1000;

    @Async
    private static Coroutine<String> completed() {
        CompletableFuture<String> future = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> future.complete("by " + kind()));
        String value = await(future);
        return result(value + ", resumed by " + kind());
    }

    /** The body goes on where its loop runs, whoever completed what it awaited. */
    @Expect("by virtual, resumed by platform")
    public static String Q19_a_virtual_thread_completes_what_a_coroutine_awaits() {
        return run(completed());
    }

    @Async
    private static CompletableFuture<String> hot(CompletableFuture<String> gate) {
        String before = kind();
        String value = await(gate);
        return done(before + ", " + value + ", " + kind());
    }

    @Expect("platform, opened, platform")
    public static String Q19_a_hot_method_goes_on_in_the_common_pool_and_not_in_a_virtual_thread() throws Exception {
        CompletableFuture<String> gate = new CompletableFuture<>();
        CompletableFuture<String> seen = hot(gate);
        Thread.ofVirtual().start(() -> gate.complete("opened")).join();
        return seen.join();
    }

    @Async
    private static Coroutine<String> onLoop() {
        Thread loop = Thread.currentThread();
        await(CompletableFuture.runAsync(() -> {}));
        await(yieldNow());
        return result(kind() + ", the same " + (loop == Thread.currentThread()));
    }

    @Expect("virtual, the same true")
    public static String Q19_a_virtual_thread_runs_an_event_loop() throws Exception {
        return inVirtual(onLoop()).get();
    }

    @Async
    private static Coroutine<Integer> player(CompletableFuture<Integer>[] own, CompletableFuture<Integer>[] other) {
        int last = 0;
        for (int i = 0; i < ROUNDS; i++) {
            other[i].complete(i + 1);
            last = await(own[i]);
        }
        return result(last);
    }

    private static CompletableFuture<Integer>[] gates() {
        @SuppressWarnings({"unchecked", "rawtypes"})
        CompletableFuture<Integer>[] gates = new CompletableFuture[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            gates[i] = new CompletableFuture<>();
        }
        return gates;
    }

    /** Each waits for the other in each round: with one carrier, neither ends if a waiting loop keeps it. */
    @Expect("1000 and 1000")
    public static String Q19_two_loops_play_in_turns() throws InterruptedException, ExecutionException {
        CompletableFuture<Integer>[] ones = gates();
        CompletableFuture<Integer>[] others = gates();
        FutureTask<Integer> one = inVirtual(player(ones, others));
        FutureTask<Integer> other = inVirtual(player(others, ones));
        return one.get() + " and " + other.get();
    }

    @Async
    private static Coroutine<String> scheduled() {
        String kinds = kind();
        await(sleep(Duration.ofMillis(1)));
        kinds += ", " + kind();
        await(yieldNow());
        return result(kinds + ", " + kind());
    }

    /** Each step of the task runs on one. */
    @Expect("virtual, virtual, virtual")
    public static String Q19_virtual_threads_are_a_scheduler() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return spawnOn(Scheduler.of(threads), scheduled()).join();
        }
    }

    @Async
    private static Coroutine<String> working(ExecutorService threads) throws InterruptedException {
        CountDownLatch all = new CountDownLatch(ROUNDS);
        List<Coroutine<String>> works = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            works.add(callOn(threads, () -> {
                all.countDown();
                all.await();
                return kind();
            }));
        }
        List<String> kinds = await(gather(works));
        return result(kinds.size() + " " + Set.copyOf(kinds));
    }

    /** Each work waits for all the others. */
    @Expect("1000 [virtual]")
    public static String Q19_virtual_threads_block_for_a_task() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return run(() -> working(threads));
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    /** For a JVM with a single carrier. */
    public static void main(String[] arguments) throws Exception {
        System.out.println(Q19_two_loops_play_in_turns());
    }

    private static <T> FutureTask<T> inVirtual(Coroutine<T> coroutine) {
        FutureTask<T> call = new FutureTask<>(() -> run(coroutine));
        Thread.ofVirtual().start(call);
        return call;
    }

    private static String kind() {
        return Thread.currentThread().isVirtual() ? "virtual" : "platform";
    }
}

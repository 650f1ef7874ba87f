import static dev.fermata.Fermata.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Expect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Section O: recursion, long chains and circles. */
public final class Chains {

    private static final int LONG = 100_000;
    private static final int SMALL_STACK = 256 * 1024;

    @Async
    private static Coroutine<Integer> cold(int depth) {
        return depth == 0 ? result(0) : result(await(cold(depth - 1)) + 1);
    }

    @Expect("10000")
    public static int O06_recursion_of_cold_calls_does_not_overflow() {
        return run(cold(10_000));
    }

    @Async
    private static CompletableFuture<Integer> hot(int depth) {
        return depth == 0 ? done(0) : done(await(hot(depth - 1)) + 1);
    }

    private static String outcome(CompletableFuture<?> future) {
        return future.handle((value, failure) ->
                        failure == null ? value.toString() : failure.getClass().getSimpleName())
                .join();
    }

    /** As plain Java does; and what comes after it on that thread is none the worse. */
    @Expect("StackOverflowError then 3, no task is left")
    public static String O06_recursion_of_hot_calls_overflows() throws Exception {
        String[] seen = new String[1];
        Thread thread = new Thread(
                null,
                () -> {
                    seen[0] = outcome(hot(1_000_000)) + " then " + outcome(hot(3));
                    try {
                        seen[0] += currentTask();
                    } catch (IllegalStateException none) {
                        seen[0] += ", no task is left";
                    }
                },
                "overflowing",
                SMALL_STACK);
        thread.start();
        thread.join();
        return seen[0];
    }

    @Async
    private static Coroutine<Integer> leafOf(int depth, CompletableFuture<Integer> leaf) {
        return result(depth == 0 ? await(leaf) : await(leafOf(depth - 1, leaf)) + 1);
    }

    @Async
    private static Coroutine<Integer> resumed(int depth) {
        CompletableFuture<Integer> leaf = new CompletableFuture<>();
        Task<Integer> task = spawn(leafOf(depth, leaf));
        await(yieldNow());
        leaf.complete(5);
        return result(await(task));
    }

    @Expect("10005")
    public static int O07_recursion_suspended_at_its_leaf_resumes() {
        return run(resumed(10_000));
    }

    private static final class Ping {
        @Async
        static Coroutine<Integer> down(int n, CompletableFuture<Integer> leaf) {
            return n == 0 ? result(await(leaf)) : result(await(Pong.down(n - 1, leaf)) + 1);
        }

        @Async
        static CompletableFuture<Integer> next(CompletableFuture<Integer> inner) {
            return done(await(inner) + 1);
        }
    }

    private static final class Pong {
        @Async
        static Coroutine<Integer> down(int n, CompletableFuture<Integer> leaf) {
            int below = await(n == 0 ? leafOf(0, leaf) : Ping.down(n - 1, leaf));
            return result(below + 1);
        }

        @Async
        static CompletableFuture<Integer> next(CompletableFuture<Integer> inner) {
            int value = await(inner);
            return done(value + 1);
        }
    }

    @Async
    private static Coroutine<Integer> pingPong(Throwable failure) {
        CompletableFuture<Integer> leaf = new CompletableFuture<>();
        Task<Integer> task = spawn(Ping.down(LONG, leaf));
        await(yieldNow());
        if (failure == null) {
            leaf.complete(0);
        } else {
            leaf.completeExceptionally(failure);
        }
        return result(await(task));
    }

    @Expect("100000")
    public static int O08_two_classes_call_each_other_and_all_suspend() {
        return run(pingPong(null));
    }

    private static CompletableFuture<Integer> hotChain(CompletableFuture<Integer> leaf) {
        CompletableFuture<Integer> outer = leaf;
        for (int i = 0; i < LONG; i += 2) {
            outer = Pong.next(Ping.next(outer));
        }
        return outer;
    }

    @Expect("100000")
    public static int O08_chain_of_hot_calls_resumes_in_bounded_stack() {
        CompletableFuture<Integer> leaf = new CompletableFuture<>();
        CompletableFuture<Integer> outer = hotChain(leaf);
        leaf.complete(0);
        return outer.join();
    }

    @Expect("true")
    public static boolean O09_failure_passes_a_long_chain() {
        IllegalArgumentException failure = new IllegalArgumentException("leaf");
        try {
            run(pingPong(failure));
            return false;
        } catch (IllegalArgumentException e) {
            return e == failure;
        }
    }

    @Expect("true")
    public static boolean O09_failure_passes_a_long_chain_of_hot_calls() {
        IllegalArgumentException failure = new IllegalArgumentException("leaf");
        CompletableFuture<Integer> leaf = new CompletableFuture<>();
        CompletableFuture<Integer> outer = hotChain(leaf);
        leaf.completeExceptionally(failure);
        return outer.handle((value, thrown) -> thrown == failure).join();
    }

    @Async
    private static CompletableFuture<String> entered(int n, List<CompletableFuture<Integer>> gates) {
        CompletableFuture<Integer> gate = new CompletableFuture<>();
        gates.add(gate);
        int value = await(gate);
        if (n == 0) {
            return done("" + value);
        }
        CompletableFuture<String> inner = entered(n - 1, gates);
        gates.get(gates.size() - 1).complete(value + 1);
        String below = await(inner);
        return done(value + " " + below);
    }

    @Async
    private static Coroutine<String> opened() {
        List<CompletableFuture<Integer>> gates = new ArrayList<>();
        CompletableFuture<String> outer = entered(3, gates);
        gates.get(0).complete(1);
        return result(await(outer));
    }

    @Expect("1 2 3 4")
    public static String O11_method_is_entered_again_while_it_resumes() {
        return run(opened());
    }

    /** The callback of one activation calls the method anew, in the middle of the completion. */
    @Async
    private static Coroutine<String> fromCallbacks() {
        List<CompletableFuture<Integer>> gates = new ArrayList<>();
        List<CompletableFuture<String>> inner = new ArrayList<>();
        CompletableFuture<String> outer = entered(0, gates);
        gates.get(0).thenRun(() -> inner.add(entered(0, gates)));
        gates.get(0).complete(1);
        gates.get(1).complete(2);
        return result(await(outer) + await(inner.get(0)));
    }

    @Expect("12")
    public static String O11_method_is_entered_again_by_a_callback() {
        return run(fromCallbacks());
    }

    @Async
    private static CompletableFuture<Integer> awaitsOther(
            CompletableFuture<Integer> gate, List<CompletableFuture<Integer>> tasks, int other) {
        int value = await(gate);
        return done(value + await(tasks.get(other)));
    }

    @Async
    private static Coroutine<String> selfAwaiting() {
        CompletableFuture<Integer> gate = new CompletableFuture<>();
        List<CompletableFuture<Integer>> tasks = new ArrayList<>();
        tasks.add(awaitsOther(gate, tasks, 0));
        gate.complete(1);
        try {
            return result("value " + await(tasks.get(0)));
        } catch (IllegalStateException e) {
            return result("told");
        }
    }

    @Expect("told")
    public static String O12_task_that_awaits_itself_is_told() {
        return run(selfAwaiting());
    }

    @Async
    private static Coroutine<String> circle() {
        CompletableFuture<Integer> gate = new CompletableFuture<>();
        List<CompletableFuture<Integer>> tasks = new ArrayList<>();
        tasks.add(awaitsOther(gate, tasks, 1));
        tasks.add(awaitsOther(gate, tasks, 0));
        gate.complete(1);
        for (int i = 0; i < 10; i++) {
            await(yieldNow());
        }
        String pending = tasks.get(0).isDone() + " " + tasks.get(1).isDone();
        tasks.get(0).cancel(true);
        String s = "";
        for (CompletableFuture<Integer> task : tasks) {
            try {
                s += await(task);
            } catch (CancelledError e) {
                s += " cancelled";
            }
        }
        return result(pending + s);
    }

    @Expect("false false cancelled cancelled")
    public static String O12_circle_of_two_stays_pending_until_cancelled() {
        return run(circle());
    }

    @Async
    private static Coroutine<Long> child(CompletableFuture<Integer> gate, int i) {
        return result((long) i * await(gate));
    }

    @Async
    private static Coroutine<Long> fanOut(int count) {
        CompletableFuture<Integer> gate = new CompletableFuture<>();
        List<Task<Long>> children = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            children.add(spawn(child(gate, i)));
        }
        await(yieldNow());
        gate.complete(2);
        long sum = 0;
        for (long value : await(gather(children))) {
            sum += value;
        }
        return result(sum);
    }

    @Expect("999000")
    public static long O13_a_thousand_children() {
        return run(fanOut(1000));
    }
}

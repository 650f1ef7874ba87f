import static dev.fermata.Fermata.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import java.util.concurrent.CompletableFuture;

/** Recursions of awaits, ready and suspended, far deeper than any stack. */
public final class Depth {

    @Async
    private static Coroutine<Long> count(int depth) {
        if (depth == 0) {
            return result(0L);
        }
        long below = await(count(depth - 1));
        return result(below + 1);
    }

    /** Nothing ever suspends: only the counted depth makes room. */
    public static long ready(int depth) {
        return run(count(depth));
    }

    @Async
    private static Coroutine<Long> chain(int depth, CompletableFuture<Integer> leaf) {
        if (depth == 0) {
            return result((long) await(leaf));
        }
        return result(await(chain(depth - 1, leaf)) + 1);
    }

    @Async
    private static Coroutine<Long> resumed(int depth) {
        CompletableFuture<Integer> leaf = new CompletableFuture<>();
        var task = spawn(chain(depth, leaf));
        await(yieldNow());
        if (task.isDone()) {
            throw new IllegalStateException("nobody completed the leaf");
        }
        leaf.complete(1);
        return result(await(task));
    }

    /** The whole chain is suspended, then resumed from its leaf. */
    public static long suspended(int depth) {
        return run(resumed(depth));
    }

    @Async
    private static Coroutine<String> failed(int depth) {
        CompletableFuture<Integer> leaf = new CompletableFuture<>();
        var task = spawn(chain(depth, leaf));
        await(yieldNow());
        IllegalArgumentException failure = new IllegalArgumentException("leaf");
        leaf.completeExceptionally(failure);
        try {
            return result("value " + await(task));
        } catch (IllegalArgumentException e) {
            return result(e.getMessage() + " " + (e == failure));
        }
    }

    /** The whole chain is suspended, then its leaf fails. */
    public static String failing(int depth) {
        return run(failed(depth));
    }

    @Async
    private static Coroutine<String> cancelledAll(int depth) {
        var task = spawn(chain(depth, new CompletableFuture<>()));
        await(yieldNow());
        task.cancel();
        try {
            return result("value " + await(task));
        } catch (CancelledError e) {
            return result("cancelled " + task.isCancelled());
        }
    }

    /** The whole chain is suspended, then cancelled. */
    public static String cancelled(int depth) {
        return run(cancelledAll(depth));
    }

    @Async
    private static Coroutine<Integer> next(Task<Integer> below) {
        return result(await(below) + 1);
    }

    @Async
    private static Coroutine<Integer> leaf(CompletableFuture<Integer> leaf) {
        return result(await(leaf));
    }

    @Async
    private static Coroutine<String> tasksInARow(int depth) {
        var innermost = spawn(leaf(new CompletableFuture<>()));
        var task = innermost;
        for (int i = 0; i < depth; i++) {
            task = spawn(next(task));
        }
        await(yieldNow());
        task.cancel();
        try {
            return result("value " + await(task));
        } catch (CancelledError e) {
            return result("cancelled " + task.isCancelled() + " " + innermost.isCancelled());
        }
    }

    /** A chain of tasks, each awaiting the next, is cancelled from its outermost. */
    public static String tasks(int depth) {
        return run(tasksInARow(depth));
    }

    /** Runs all of these in a JVM of its own, and prints what each answers. */
    public static void main(String[] arguments) {
        int depth = Integer.parseInt(arguments[0]);
        System.out.println("ready " + ready(depth));
        System.out.println("resumed " + suspended(depth));
        System.out.println("failed " + failing(depth));
        System.out.println(cancelled(depth));
        System.out.println("tasks " + tasks(depth / 10));
        System.out.println("loop " + loop(depth));
        System.out.println("relay " + relay(depth));
    }

    @Async
    private static Coroutine<Integer> looping(int turns) {
        int sum = 0;
        for (int i = 0; i < turns; i++) {
            sum += await(CompletableFuture.completedFuture(1));
        }
        return result(sum);
    }

    /** A loop of awaits that are all ready. */
    public static int loop(int turns) {
        return run(looping(turns));
    }

    private static final class Baton {
        CompletableFuture<Baton> next = new CompletableFuture<>();
    }

    @Async
    private static Coroutine<Integer> relay(Baton baton, int turns) {
        int sum = 0;
        for (int i = 0; i < turns; i++) {
            baton = await(baton.next);
            sum++;
        }
        return result(sum);
    }

    @Async
    private static Coroutine<Integer> bothRunners(int turns) {
        Baton first = new Baton();
        var task = spawn(relay(first, turns));
        Baton current = first;
        for (int i = 0; i < turns; i++) {
            await(yieldNow());
            Baton following = new Baton();
            current.next.complete(following);
            current = following;
        }
        return result(await(task));
    }

    /** Each future is completed while its coroutine is suspended; D27 and D28. */
    public static int relay(int turns) {
        return run(bothRunners(turns));
    }
}

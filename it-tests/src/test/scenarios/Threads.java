import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Expect;
import java.util.concurrent.CompletableFuture;

/** Section Q: what belongs to a thread and not to a coroutine; and section N, a call made under a monitor. */
public final class Threads {

    private static final ThreadLocal<String> LOCAL = ThreadLocal.withInitial(() -> "none");

    @Async
    private static Coroutine<String> interrupted() {
        Thread thread = Thread.currentThread();
        thread.interrupt();
        await(CompletableFuture.completedFuture(1));
        String seen = "ready " + thread.isInterrupted();
        await(yieldNow());
        seen += " turn " + thread.isInterrupted();
        CompletableFuture<Integer> future = new CompletableFuture<>();
        CompletableFuture.runAsync(() -> {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            future.complete(1);
        });
        await(future);
        return result(seen + " parked " + thread.isInterrupted());
    }

    /** An await neither throws nor takes the interrupt; a parked loop puts it aside until the run ends. */
    @Expect("ready true turn true parked false, after true")
    public static String Q17_interrupt_of_the_thread_across_awaits() {
        String seen = run(interrupted());
        return seen + ", after " + Thread.interrupted();
    }

    @Async
    private static CompletableFuture<String> hot(CompletableFuture<Integer> gate) {
        String before = LOCAL.get();
        await(gate);
        return done(before + " " + LOCAL.get());
    }

    /** The first step runs on the caller's thread and sees its value, the rest on another and does not. */
    @Expect("callers none")
    public static String Q18_thread_locals_stay_with_the_thread() {
        LOCAL.set("callers");
        CompletableFuture<Integer> gate = new CompletableFuture<>();
        CompletableFuture<String> seen = hot(gate);
        gate.complete(1);
        LOCAL.remove();
        return seen.join();
    }

    @Async
    private static Coroutine<String> onLoop() {
        LOCAL.set("loops");
        await(CompletableFuture.runAsync(() -> {}));
        String seen = LOCAL.get();
        LOCAL.remove();
        return result(seen);
    }

    @Expect("loops")
    public static String Q18_an_event_loop_is_one_thread() {
        return run(onLoop());
    }

    private final CompletableFuture<Integer> gate = new CompletableFuture<>();

    @Async
    private CompletableFuture<String> holding() {
        String before = "" + Thread.holdsLock(this);
        await(gate);
        return done(before + " " + Thread.holdsLock(this));
    }

    private synchronized CompletableFuture<String> called() {
        return holding();
    }

    @Async
    private Coroutine<String> underMonitor() {
        CompletableFuture<String> pending = called();
        gate.complete(1);
        return result(await(pending) + " " + Thread.holdsLock(this));
    }

    /** A hot call runs to its first suspension under the caller's monitor, and on without it. */
    @Expect("true false false")
    public static String N07_hot_call_under_a_monitor() {
        return run(new Threads().underMonitor());
    }

    private int counted;

    @Async
    private Coroutine<Integer> counting(int turns) {
        for (int i = 0; i < turns; i++) {
            synchronized (this) {
                counted++;
            }
            if (i == 0) {
                await(yieldNow());
            }
        }
        return result(counted);
    }

    /** For the look at the compiler's output. */
    public static void main(String[] arguments) {
        int sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += run(new Threads().counting(200_000));
        }
        System.out.println("counted " + sum);
    }
}

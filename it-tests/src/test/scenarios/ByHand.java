import static dev.fermata.Fermata.*;

import dev.fermata.CancelledError;
import dev.fermata.annotations.Async;
import dev.fermata.continuation.Frame;
import dev.fermata.it.harness.Expect;
import dev.fermata.scheduler.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;

/** Sections O, Q and R: what a user does by hand to the future that a hot method returned. */
public final class ByHand {

    /** What happened to the body; every scenario has an object of its own. */
    private final List<String> body = new ArrayList<>();

    private final CompletableFuture<Integer> gate = new CompletableFuture<>();

    public static final class Box extends CompletableFuture<Integer> {}

    @Async
    private CompletableFuture<Integer> pending() {
        try {
            int value = await(gate);
            body.add("got " + value);
            return done(value);
        } catch (CancelledError e) {
            body.add("cancelled");
            throw e;
        } finally {
            body.add("finally");
        }
    }

    @Async
    private CompletableFuture<Integer> stubborn() {
        try {
            return done(await(gate));
        } catch (CancelledError e) {
            body.add("goes on");
            return done(8);
        }
    }

    @Async
    private CompletionStage<Integer> stage() {
        return done(await(gate) + 1);
    }

    @Async
    private Box box() {
        int value = await(gate);
        body.add("got " + value);
        return doneAs(value);
    }

    @Async
    private Box cancelledBox() {
        try {
            return doneAs(await(gate));
        } catch (CancelledError e) {
            body.add("cancelled");
            throw e;
        }
    }

    /** Runs a scenario in a loop until nothing is left to do; with what happened to the body. */
    private String inLoop(java.util.function.Supplier<CompletableFuture<?>> scenario) {
        CompletableFuture<?>[] returned = new CompletableFuture<?>[1];
        int[] turns = new int[1];
        try (EventLoop loop = new EventLoop()) {
            loop.execute(() -> returned[0] = scenario.get());
            loop.runUntil(() -> {
                loop.execute(() -> {});
                return turns[0]++ == 20;
            });
        }
        return outcome(returned[0]) + " " + body;
    }

    private static String outcome(CompletableFuture<?> future) {
        if (!future.isDone()) {
            return "pending";
        }
        try {
            return "" + future.join();
        } catch (CancellationException e) {
            return "cancelled";
        } catch (java.util.concurrent.CompletionException e) {
            return "" + e.getCause().getMessage();
        }
    }

    @Expect("7 [cancelled, finally]")
    public static String O14_completed_before_the_body_ends() {
        ByHand hand = new ByHand();
        return hand.inLoop(() -> {
            CompletableFuture<Integer> future = hand.pending();
            future.complete(7);
            hand.gate.complete(1);
            return future;
        });
    }

    @Expect("7 [goes on]")
    public static String O14_late_value_of_the_body_is_ignored() {
        ByHand hand = new ByHand();
        return hand.inLoop(() -> {
            CompletableFuture<Integer> future = hand.stubborn();
            future.complete(7);
            return future;
        });
    }

    @Expect("by hand [cancelled, finally]")
    public static String R10_failed_by_hand() {
        ByHand hand = new ByHand();
        return hand.inLoop(() -> {
            CompletableFuture<Integer> future = hand.pending();
            future.completeExceptionally(new IllegalStateException("by hand"));
            return future;
        });
    }

    @Expect("cancelled [cancelled, finally]")
    public static String R10_cancelled() {
        ByHand hand = new ByHand();
        return hand.inLoop(() -> {
            CompletableFuture<Integer> future = hand.pending();
            future.cancel(false);
            return future;
        });
    }

    @Expect("8 [goes on]")
    public static String R10_cancelled_but_the_body_goes_on() {
        ByHand hand = new ByHand();
        return hand.inLoop(() -> {
            CompletableFuture<Integer> future = hand.stubborn();
            future.cancel(false);
            return future;
        });
    }

    @Expect("1 [got 1, finally]")
    public static String R10_too_late() {
        ByHand hand = new ByHand();
        return hand.inLoop(() -> {
            CompletableFuture<Integer> future = hand.pending();
            hand.gate.complete(1);
            CompletableFuture<Integer> late = new CompletableFuture<>();
            late.thenRun(() -> {});
            future.whenComplete((value, failure) -> {
                future.complete(99);
                future.cancel(true);
            });
            return future;
        });
    }

    @Expect("5 [got 1]")
    public static String R10_subclass_completed_by_hand() {
        ByHand hand = new ByHand();
        return hand.inLoop(() -> {
            Box box = hand.box();
            box.complete(5);
            hand.gate.complete(1);
            return box;
        });
    }

    @Expect("cancelled [cancelled]")
    public static String R10_subclass_cancelled() {
        ByHand hand = new ByHand();
        return hand.inLoop(() -> {
            Box box = hand.cancelledBox();
            box.cancel(true);
            return box;
        });
    }

    @Expect("9 [cancelled, finally]")
    public static String R11_obtruded_before_the_body_ends() {
        ByHand hand = new ByHand();
        return hand.inLoop(() -> {
            CompletableFuture<Integer> future = hand.pending();
            future.obtrudeValue(9);
            hand.gate.complete(1);
            return future;
        });
    }

    @Expect("10 true []")
    public static String R11_returned_object_is_not_the_frame() {
        ByHand hand = new ByHand();
        CompletionStage<Integer> stage = hand.stage();
        boolean apart = !(stage instanceof Frame);
        CompletableFuture<Integer> future = stage.toCompletableFuture();
        hand.gate.complete(1);
        boolean right = future.join() == 2;
        future.obtrudeValue(10);
        return outcome(stage.toCompletableFuture()) + " " + (apart && right) + " " + hand.body;
    }

    @Async
    private void detached(boolean early) {
        if (early) {
            throw new IllegalStateException("early");
        }
        int value = await(gate);
        throw new IllegalStateException("late " + value);
    }

    @Expect("[early, late 1]")
    public static String R12_failures_of_void_methods_reach_the_handler() {
        ByHand hand = new ByHand();
        try (EventLoop loop = new EventLoop()) {
            loop.setExceptionHandler((context, failure) -> hand.body.add(failure.getMessage()));
            loop.execute(() -> {
                hand.detached(false);
                hand.detached(true);
                hand.gate.complete(1);
            });
            loop.runUntil(() -> hand.body.size() == 2);
        }
        return hand.body.toString();
    }

    /** The loop of a suspended task is closed: nobody can run the rest, and who awaits it is told. */
    @Expect("RejectedExecutionException []")
    public static String Q16_nowhere_to_resume() {
        ByHand hand = new ByHand();
        CompletableFuture<?>[] returned = new CompletableFuture<?>[1];
        try (EventLoop loop = new EventLoop()) {
            loop.execute(() -> returned[0] = hand.pending());
            loop.runUntil(() -> returned[0] != null);
        }
        hand.gate.complete(1);
        String told = returned[0]
                .handle((value, failure) -> failure.getClass().getSimpleName())
                .join();
        return told + " " + hand.body;
    }

    @Async
    private static dev.fermata.Coroutine<String> told(CompletableFuture<?> future) {
        try {
            return result("value " + await(future));
        } catch (RejectedExecutionException e) {
            return result("rejected");
        }
    }

    @Expect("rejected")
    public static String Q16_await_of_a_rejected_task_fails() {
        ByHand hand = new ByHand();
        CompletableFuture<?>[] returned = new CompletableFuture<?>[1];
        try (EventLoop loop = new EventLoop()) {
            loop.execute(() -> returned[0] = hand.pending());
            loop.runUntil(() -> returned[0] != null);
        }
        CompletableFuture.runAsync(() -> hand.gate.complete(1));
        return run(told(returned[0]));
    }
}

import static dev.fermata.Fermata.*;

import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Async methods that return null instead of something to wait for. */
public final class NullReturns {

    /** A future class of the user's. */
    public static final class Own extends CompletableFuture<String> {}

    private static final List<String> TRACE = new ArrayList<>();

    private NullReturns() {}

    @Async
    private static Coroutine<String> cold() {
        return null;
    }

    @Async
    private static Awaitable<String> coldAwaitable() {
        return null;
    }

    @Async
    private static CompletableFuture<String> hot() {
        return null;
    }

    @Async
    private static CompletionStage<String> hotStage() {
        return null;
    }

    @Async
    private static Task<String> hotTask() {
        return null;
    }

    @Async
    private static Own hotSubclass() {
        return null;
    }

    @Async
    private Coroutine<String> ofObject(boolean suspends) {
        if (suspends) {
            await(sleep(Duration.ZERO));
        }
        return suspends ? null : result("not null");
    }

    /** Its own handler does not see it, and its finally block runs. */
    @Async
    private static Coroutine<String> inTry(boolean suspends) {
        try {
            if (suspends) {
                await(sleep(Duration.ZERO));
            }
            return null;
        } catch (NullPointerException e) {
            return result("caught " + e.getMessage());
        } finally {
            TRACE.add("finally");
        }
    }

    @Async
    private static CompletableFuture<String> hotInTry() {
        try {
            await(sleep(Duration.ZERO));
            return null;
        } finally {
            TRACE.add("finally");
        }
    }

    /** Hands on what is null, which is the callee's mistake. */
    @Async
    private static Coroutine<String> handsOn() {
        return cold();
    }

    @Async
    private static Coroutine<String> overridden(Supplier<Coroutine<String>> supplier) {
        return supplier.get();
    }

    /** What each of them fails with, and what their finally blocks did. */
    public static List<String> messages() {
        List<String> messages = new ArrayList<>();
        add(messages, NullReturns::cold);
        add(messages, NullReturns::coldAwaitable);
        add(messages, () -> awaitable(hot()));
        add(messages, () -> awaitable(hotStage()));
        add(messages, NullReturns::hotTask);
        add(messages, () -> awaitable(hotSubclass()));
        add(messages, () -> new NullReturns().ofObject(true));
        add(messages, () -> inTry(false));
        add(messages, () -> inTry(true));
        add(messages, () -> awaitable(hotInTry()));
        add(messages, NullReturns::handsOn);
        add(messages, () -> overridden(() -> null));
        messages.addAll(TRACE);
        return messages;
    }

    /** What lambdas fail with. */
    public static List<String> messagesOfLambdas() {
        List<String> messages = new ArrayList<>();
        add(messages, () -> defer(() -> {
            await(sleep(Duration.ZERO));
            return null;
        }));
        Supplier<CompletableFuture<String>> hotLambda = () -> {
            await(sleep(Duration.ZERO));
            return null;
        };
        add(messages, () -> awaitable(hotLambda.get()));
        return messages;
    }

    private static void add(List<String> messages, Supplier<Awaitable<String>> made) {
        try {
            messages.add("value " + run(made.get()));
        } catch (NullPointerException failure) {
            messages.add(failure.getMessage());
        }
    }
}

package dev.fermata.continuation;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What emitted code calls at a suspension point. */
public final class Suspension {

    /** What a body answers that has not ended: it has spilled, and whoever called it does the same. */
    public static final Object SUSPENDED = new Suspended();

    private Suspension() {}

    /** Initialises this class; see {@link AwaitTrace#prepare}. */
    static void prepare() {}

    /**
     * Awaits in place: runs a coroutine that has not begun on the native stack, takes the outcome of what is done, and
     * else leaves the source for the driver to wait for.
     *
     * @param source what to await
     * @param driver the driver of the awaiting body
     * @param depth how many calls may still nest on the native stack
     * @return the value, or {@link #SUSPENDED}
     * @throws Throwable the original failure
     */
    public static @Nullable Object await(Source<?> source, Driver driver, int depth) throws Throwable {
        if (source instanceof Frame frame) {
            return Primitive.box(frame.await(driver, depth), driver);
        }
        if (source instanceof LocalSource<?> local) {
            return driver.await(local);
        }
        return source.isDone() ? driver.outcomeHere(source) : driver.await(source);
    }

    /**
     * Awaits a stage in place; see {@link #await(Source, Driver, int)}.
     *
     * @param stage what to await
     * @param driver the driver of the awaiting body
     * @param depth how many calls may still nest on the native stack
     * @return the value, or {@link #SUSPENDED}
     * @throws Throwable the original failure, without the wrappers that stages put around it
     */
    public static @Nullable Object await(CompletionStage<?> stage, Driver driver, int depth) throws Throwable {
        Objects.requireNonNull(stage, "await(null)");
        // first, since up to JDK 22 it takes some 20 ns to see that a class does not implement an interface;
        // and a subclass may refuse to say whether it is done, as the JDK's own minimal stages do
        if (stage.getClass() == CompletableFuture.class) {
            CompletableFuture<?> future = (CompletableFuture<?>) stage;
            if (future.isDone() && !future.isCompletedExceptionally()) {
                return future.join();
            }
        } else if (stage instanceof Source<?> source) {
            return await(source, driver, depth);
        }
        AwaitedStage source = new AwaitedStage(stage, Objects.requireNonNull(driver.running()));
        source.attach();
        return source.isDone() ? driver.outcomeHere(source) : driver.await(source);
    }

    /**
     * Awaits what a method returns instead of {@code result(…)}, as {@code return other()} does.
     *
     * @param source what the method returns
     * @param driver the driver of the awaiting body
     * @param depth how many calls may still nest on the native stack
     * @param method the method, for the message when it returns null
     * @return the value, or {@link #SUSPENDED}
     * @throws Throwable the original failure
     */
    public static @Nullable Object handOn(@Nullable Source<?> source, Driver driver, int depth, String method)
            throws Throwable {
        return await(requireReturned(source, method), driver, depth);
    }

    /**
     * As {@link #handOn(Source, Driver, int, String)}, for a method that returns a stage.
     *
     * @param stage what the method returns
     * @param driver the driver of the awaiting body
     * @param depth how many calls may still nest on the native stack
     * @param method the method, for the message when it returns null
     * @return the value, or {@link #SUSPENDED}
     * @throws Throwable the original failure
     */
    public static @Nullable Object handOn(@Nullable CompletionStage<?> stage, Driver driver, int depth, String method)
            throws Throwable {
        return await(requireReturned(stage, method), driver, depth);
    }

    /**
     * What a resumed frame was waiting for.
     *
     * @param arrived what the resume copy was given
     * @param driver the driver of the resumed body
     * @return the value
     * @throws Throwable the original failure
     */
    public static @Nullable Object take(@Nullable Object arrived, Driver driver) throws Throwable {
        return Primitive.box(takeRaw(arrived), driver);
    }

    /**
     * As {@link #take}, for a body that knows what to do with a {@link Primitive}.
     *
     * @param arrived what the resume copy was given
     * @return the value, or what stands for it
     * @throws Throwable the original failure
     */
    public static @Nullable Object takeRaw(@Nullable Object arrived) throws Throwable {
        if (arrived instanceof Failure failure) {
            throw failure.cause();
        }
        return arrived;
    }

    /**
     * What leaves a loop of {@code each} when its body failed and closing its iterator does, too: the first failure, as a
     * {@code try} statement has it (JLS 14.20.3.1).
     *
     * @param failure that of the body
     * @param ofClosing that of closing, which the first one keeps as suppressed
     * @return the failure of the body
     */
    public static Throwable suppress(Throwable failure, Throwable ofClosing) {
        if (failure != ofClosing) {
            failure.addSuppressed(ofClosing);
        }
        return failure;
    }

    /**
     * The failure of a body that was resumed in a state it does not have.
     *
     * @param state the state
     * @return what to throw
     */
    public static IllegalStateException invalidState(int state) {
        return new IllegalStateException(
                state == 0
                        ? "a started coroutine was started again"
                        : "a coroutine was resumed in state " + state + ", in which it does not wait");
    }

    private static <S> S requireReturned(@Nullable S returned, String method) {
        return Objects.requireNonNull(returned, () -> method + " returned null instead of something to await");
    }

    private static final class Suspended {
        @Override
        public String toString() {
            return "SUSPENDED";
        }
    }
}

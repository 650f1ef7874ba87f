package dev.fermata.continuation;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A foreign {@link CompletionStage} as a source. It only relies on {@link CompletionStage#handle}, which every
 * implementation has in its own way, and takes the first call back for the outcome.
 *
 * @param <T> the type of the value
 */
public abstract class StageSource<T extends @Nullable Object> implements Source<T>, BiFunction<T, Throwable, Object> {
    private final CompletionStage<? extends T> stage;
    private final Waiters waiters = new Waiters();
    private volatile @Nullable Outcome outcome;
    private volatile @Nullable CancelRequest cancelled;

    /**
     * A source that knows nothing of its stage before {@link #attach}.
     *
     * @param stage what to wait for
     */
    protected StageSource(CompletionStage<? extends T> stage) {
        this.stage = stage;
    }

    /**
     * The failure to throw instead of the stage's {@link CancellationException} when it was cancelled through this source.
     *
     * @param message why
     * @return a new cancellation
     */
    protected abstract Error cancellation(@Nullable String message);

    /** Attaches to the stage, once; what it throws is the outcome. */
    protected final void attach() {
        try {
            stage.handle(this);
        } catch (Throwable refused) {
            apply(null, refused);
        }
    }

    /**
     * The stage calls this back.
     *
     * @param value the value, or null
     * @param failure the failure, or null
     * @return nothing of interest
     */
    @Override
    public final @Nullable Object apply(@Nullable T value, @Nullable Throwable failure) {
        if (settle(new Outcome(value, failure == null ? null : unwrapped(failure)))) {
            waiters.fire();
        }
        return null;
    }

    @Override
    public final boolean isDone() {
        return outcome != null;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // T may be nullable
    public final T result() throws Throwable {
        Outcome known = outcome;
        if (known == null) {
            throw new IllegalStateException("the stage is not done: " + stage);
        }
        if (known.failure != null) {
            throw known.failure;
        }
        return (T) known.value;
    }

    @Override
    public final void register(Runnable resumption) {
        waiters.add(resumption);
    }

    @Override
    public final void withdraw(Runnable resumption) {
        waiters.remove(resumption);
    }

    @Override
    public final boolean cancel() {
        return cancel(null);
    }

    @Override
    public final boolean cancel(@Nullable String message) {
        if (isDone()) {
            return false;
        }
        cancelled = new CancelRequest(message, false, false);
        return cancelStage();
    }

    private boolean cancelStage() {
        try {
            var future = stage.toCompletableFuture();
            // what is only a copy of the stage says yes although the stage goes on
            return future.cancel(true) && (future == stage || isDone());
        } catch (RuntimeException unsupported) {
            return false;
        }
    }

    private synchronized boolean settle(Outcome first) {
        if (outcome != null) {
            return false;
        }
        CancelRequest request = cancelled;
        if (request != null && first.failure instanceof CancellationException) {
            outcome = new Outcome(null, cancellation(request.message()));
        } else {
            outcome = first;
        }
        return true;
    }

    private static Throwable unwrapped(Throwable failure) {
        Throwable bare = failure;
        while ((bare instanceof CompletionException || bare instanceof ExecutionException) && bare.getCause() != null) {
            bare = bare.getCause();
        }
        return bare;
    }

    private record Outcome(@Nullable Object value, @Nullable Throwable failure) {}
}

package dev.fermata;

import dev.fermata.continuation.StageSource;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A foreign stage as an awaitable; see {@link Fermata#awaitable}. */
final class StageAwaitable<T extends @Nullable Object> extends StageSource<T> implements Awaitable<T> {

    private StageAwaitable(CompletionStage<? extends T> stage) {
        super(stage);
    }

    @SuppressWarnings("unchecked")
    static <T extends @Nullable Object> Awaitable<T> of(CompletionStage<T> stage) {
        if (stage instanceof Awaitable<?> same) {
            return (Awaitable<T>) same;
        }
        StageAwaitable<T> awaitable = new StageAwaitable<>(Objects.requireNonNull(stage, "stage"));
        awaitable.attach();
        return awaitable;
    }

    @Override
    protected Error cancellation(@Nullable String message) {
        return new CancelledError(message);
    }
}

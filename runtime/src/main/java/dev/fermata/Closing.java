package dev.fermata;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A thing of somebody else's type together with the way to close it; see {@link Fermata#closing}.
 *
 * @param <T> the type of the thing
 */
public final class Closing<T extends @Nullable Object> implements AsyncCloseable {
    private final T value;
    private final Function<? super T, ? extends CompletionStage<?>> close;

    Closing(T value, Function<? super T, ? extends CompletionStage<?>> close) {
        this.value = value;
        this.close = close;
    }

    /**
     * The thing itself.
     *
     * @return what {@code closing} was given
     */
    public T value() {
        return value;
    }

    @Override
    public Awaitable<?> closeAsync() {
        return Fermata.awaitable(close.apply(value));
    }

    @Override
    public String toString() {
        return "Closing[" + value + "]";
    }
}

package dev.fermata;

import java.util.concurrent.CompletionStage;
import java.util.function.Function;

public final class Closing<T> implements AsyncCloseable {

    private final T value;
    private final Function<? super T, ? extends CompletionStage<?>> close;

    Closing(T value, Function<? super T, ? extends CompletionStage<?>> close) {
        this.value = value;
        this.close = close;
    }

    public T value() {
        return value;
    }

    @Override
    public Awaitable<?> closeAsync() {
        return Fermata.awaitable(close.apply(value));
    }
}

package dev.fermata.frame;

import dev.fermata.AsyncIterator;
import dev.fermata.Awaitable;
import dev.fermata.TwoWayGenerator;
import org.jspecify.annotations.Nullable;

/** What {@code out.end()} answers where the body does something between that and its return; it is no generator. */
final class GeneratorEnd extends TwoWayGenerator<@Nullable Object, @Nullable Object> {
    static final GeneratorEnd INSTANCE = new GeneratorEnd();

    private GeneratorEnd() {}

    @SuppressWarnings("unchecked") // nobody gets an element from it
    static <T extends @Nullable Object, S extends @Nullable Object> TwoWayGenerator<T, S> ofAny() {
        return (TwoWayGenerator<T, S>) (TwoWayGenerator<?, ?>) INSTANCE;
    }

    private static IllegalStateException misuse() {
        return new IllegalStateException("out.end() is only to be returned: return out.end()");
    }

    @Override
    public AsyncIterator<@Nullable Object> asyncIterator() {
        throw misuse();
    }

    @Override
    public Awaitable<Boolean> advance() {
        throw misuse();
    }

    @Override
    @SuppressWarnings("NullAway") // elements are of a nullable type
    public @Nullable Object next() {
        throw misuse();
    }

    @Override
    public Awaitable<Boolean> send(@Nullable Object value) {
        throw misuse();
    }

    @Override
    public Awaitable<Boolean> throwInto(Throwable failure) {
        throw misuse();
    }

    @Override
    public Awaitable<?> closeAsync() {
        throw misuse();
    }
}

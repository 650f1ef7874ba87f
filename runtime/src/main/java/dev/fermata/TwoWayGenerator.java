package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * A generator whose body hears the consumer: what is sent is what {@link Emitter#emit} returns. An {@code @Async} method may
 * declare to return it in place of {@link AsyncGenerator}; {@link Emitter#end} fits both.
 *
 * <pre>{@code
 * @Async TwoWayGenerator<Integer, String> lengths() {
 *     Emitter<Integer, String> out = emitter();
 *     for (String heard = out.emit(0); heard != null; heard = out.emit(heard.length())) {}
 *     return out.end();
 * }
 * }</pre>
 *
 * @param <T> the type of the elements
 * @param <S> the type of what is sent
 */
public abstract class TwoWayGenerator<T extends @Nullable Object, S extends @Nullable Object>
        extends AsyncGenerator<T> {

    /** For the runtime. */
    protected TwoWayGenerator() {}

    /**
     * As {@link #advance}, and the emission where the body stands returns a value. Follows {@code asend} of Python.
     *
     * @param value the value
     * @return what to await at once: true when there is another element, false when the body has ended
     * @throws IllegalStateException before the first element, which nothing hears; and while another request is under way
     */
    public abstract Awaitable<Boolean> send(S value);
}

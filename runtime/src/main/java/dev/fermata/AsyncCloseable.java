package dev.fermata;

/**
 * A resource that takes time to close. In a {@code try} statement of an {@code @Async} method it is closed by awaiting
 * {@link #closeAsync}, on every path out, in the order and with the suppressed exceptions that Java promises. Follows
 * {@code async with} of Python.
 *
 * <pre>{@code
 * try (var connection = await(pool.connect())) {
 *     await(connection.send(request));
 * }
 * }</pre>
 *
 * <p>For types that are not yours, {@link Fermata#closing}; for a few lines that close something, a lambda.
 */
@FunctionalInterface
public interface AsyncCloseable extends AutoCloseable {

    /**
     * Closes it, by and by. Called once by a {@code try} statement; whether a second call is harmless is said by the
     * implementation.
     *
     * @return what to await until it is closed; its value is dropped
     */
    Awaitable<?> closeAsync();

    /**
     * What a {@code try} statement and any other code calls. In an {@code @Async} method, outside of {@code synchronized}
     * blocks, this call is {@code await(closeAsync())}. Anywhere else it would have to block its thread, so that it throws.
     *
     * @throws NotTransformedException when it is reached
     */
    @Override
    default void close() {
        throw NotTransformedException.ofClose(getClass());
    }
}

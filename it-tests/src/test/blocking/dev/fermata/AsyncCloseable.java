package dev.fermata;

/** The blocking twin of a resource that takes time to close. */
@FunctionalInterface
public interface AsyncCloseable extends AutoCloseable {

    Awaitable<?> closeAsync();

    @Override
    default void close() {
        Fermata.await(closeAsync());
    }
}

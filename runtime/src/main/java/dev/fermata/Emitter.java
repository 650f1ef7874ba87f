package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * What the body of one async generator hands its elements to; see {@link Fermata#emitter}. It may be passed to coroutines that the
 * body awaits, which then emit as the body does. Not to be implemented, and of no use outside of the generator.
 *
 * @param <T> the type of the elements
 * @param <S> the type of what the consumer may send back, {@code Void} where it sends nothing
 */
public interface Emitter<T extends @Nullable Object, S extends @Nullable Object> {

    /**
     * Hands an element to the consumer, and stops here until the consumer asks for the next one. A suspension point: only in
     * {@code @Async} methods, and not in {@code synchronized} blocks. Follows {@code yield} of Python.
     *
     * @param element the element
     * @return what the consumer {@linkplain TwoWayGenerator#send sent} with that request; null when it just asked
     * @throws GeneratorExit when the generator is closed: clean up in {@code finally}, and let it pass
     * @throws IllegalStateException when it is called by a task of its own, inside of a scope that the generator has entered, or
     *     while the generator is being closed
     * @throws NotTransformedException in code that was not transformed
     */
    default @Nullable S emit(T element) {
        throw NotTransformedException.of("emit");
    }

    /**
     * Hands on all elements of another generator, up to its end. As {@code for (T x : each(inner)) emit(x)}, but the consumer's
     * requests go to the inner generator directly, however deep such generators are nested; so do failures that are thrown
     * into this one, and closing. What is sent is dropped. Follows {@code yield from} of Python.
     *
     * @param inner the other generator; it runs as part of this one
     * @throws IllegalStateException when it is running, or has ended
     * @throws NotTransformedException in code that was not transformed
     */
    default void emitAll(AsyncGenerator<? extends T> inner) {
        throw NotTransformedException.of("emitAll");
    }

    /**
     * As {@link #emitAll(AsyncGenerator)}, where the inner generator hears what is sent to this one.
     *
     * @param inner the other generator; it runs as part of this one
     */
    default void emitAll(TwoWayGenerator<? extends T, ? super S> inner) {
        throw NotTransformedException.of("emitAll");
    }

    /**
     * The end of the body: {@code return out.end()}.
     *
     * @return only to be returned
     */
    TwoWayGenerator<T, S> end();
}

package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link TaskGroup} begins with: a lambda that spawns, and may await; see {@link Fermata#group}.
 *
 * @param <T> the type of the value
 * @param <X> what it may throw
 */
@FunctionalInterface
public interface GroupBody<T extends @Nullable Object, X extends Throwable> {

    /**
     * Makes the coroutine that is run in the group.
     *
     * @param group around it
     * @return a new coroutine
     * @throws X as declared
     */
    Coroutine<T> run(TaskGroup group) throws X;
}

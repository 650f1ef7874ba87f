package dev.fermata;

import dev.fermata.continuation.Source;
import org.jspecify.annotations.Nullable;

/**
 * Anything that can be awaited: a coroutine, a task, a promise, or what you make one by implementing this. The counterpart
 * of Python's {@code __await__}.
 *
 * <p>An implementation answers from every thread. {@link #register} and {@link #withdraw} must be atomic towards each other
 * and towards completion: a resumption registered before the outcome is there runs exactly once, one withdrawn before is
 * no longer held. The simplest way to implement it is to hand all five methods to a {@link Promise}.
 *
 * @param <T> the type of the value
 */
public interface Awaitable<T extends @Nullable Object> extends Source<T> {}

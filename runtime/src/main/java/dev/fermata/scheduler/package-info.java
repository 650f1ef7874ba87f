/**
 * Answers one question: on which thread, in which order and when does a piece of work run?
 *
 * <p>In come steps ({@link java.lang.Runnable}) from any thread, and moments of a {@link TimeSource} at which a step
 * shall run. Out come calls of {@code run()}: first in, first out and one at a time on an {@link EventLoop}, on all
 * cores from a {@link WorkStealingScheduler}, or wherever an {@link java.util.concurrent.Executor} runs them. What a
 * step throws goes to an {@link ExceptionHandler}. Work that blocks goes to a {@link ThreadPool}.
 *
 * <p>The package knows nothing of coroutines, and it is the only one of the runtime that makes threads or reads a clock.
 */
@NullMarked
package dev.fermata.scheduler;

import org.jspecify.annotations.NullMarked;

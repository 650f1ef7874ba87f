/**
 * How a body stops and goes on. In: frames that emitted code wrote, and sources that will have an outcome. Out: one loop
 * per task, the {@link dev.fermata.continuation.Driver}, that resumes the innermost frame and hands each outcome to the
 * frame that awaits it. {@link dev.fermata.continuation.Suspension} is what emitted code calls.
 *
 * <p>Not for use by hand, except {@link dev.fermata.continuation.Source}'s methods, which {@code dev.fermata.Awaitable}
 * inherits.
 */
@NullMarked
package dev.fermata.continuation;

import org.jspecify.annotations.NullMarked;

package dev.fermata.continuation;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The suspended frames of one task, innermost first, and those that join it while a body unwinds:
 *
 * <pre>
 *   firstLeft ─▶ … ─▶ lastLeft      joined during this unwinding, innermost first; what they await is {@code awaited}
 *                        ┆ link
 *   innermost ─▶ … ─▶ outermost     suspended since earlier
 * </pre>
 * An unwinding begins anew with {@link #waitFor} or {@link #startLater}, so that one which broke off, by an
 * {@link OutOfMemoryError} between two frames, leaves nothing behind. A superclass only to save an object for each task.
 *
 * @param <T> the type of the task's value
 */
abstract class FrameChain<T extends @Nullable Object> extends CompletableFuture<T> {

    static {
        // what a driver needs when the stack overflows below it must not be initialised there
        Suspension.prepare();
        AwaitTrace.prepare();
        Primitive.prepare();
    }

    /** What a {@link Primitive} stands for, until it is taken. */
    long primitive;

    private @Nullable Frame innermost;
    private @Nullable Frame firstLeft;
    private @Nullable Frame lastLeft;
    private @Nullable Source<?> awaited;
    private @Nullable CancelRequest interruption;

    /** Leaves a request for the step that was scheduled for it, and that has not begun. */
    final void interruptWith(CancelRequest request) {
        interruption = request;
    }

    final @Nullable CancelRequest takeInterruption() {
        CancelRequest taken = interruption;
        interruption = null;
        return taken;
    }

    /** The suspended frame that goes on next, or null when none is. */
    final @Nullable Frame innermost() {
        return innermost;
    }

    /** Leaves a source for the driver to wait for when all has unwound. */
    final Object waitFor(Source<?> source) {
        firstLeft = null;
        lastLeft = null;
        awaited = source;
        return Suspension.SUSPENDED;
    }

    /** Leaves a frame for the driver to start when all has unwound. */
    final void startLater(Frame frame) {
        firstLeft = frame;
        lastLeft = frame;
        awaited = null;
    }

    /** Adds a frame outside of those that have left during this unwinding. */
    final void push(Frame frame) {
        Frame inner = lastLeft;
        if (inner == null) {
            firstLeft = frame;
        } else {
            inner.caller = frame;
        }
        lastLeft = frame;
    }

    /** Links the frames that have left to those outside, and answers what they wait for, null for nothing. */
    final @Nullable Source<?> link() {
        Frame last = lastLeft;
        if (last != null) {
            last.caller = innermost;
            innermost = firstLeft;
            firstLeft = null;
            lastLeft = null;
        }
        return awaited;
    }

    /** What the innermost frame waits for, which this forgets; null when it is to be started. */
    final @Nullable Source<?> takeAwaited() {
        Source<?> taken = awaited;
        awaited = null;
        return taken;
    }

    /** Takes the innermost frame off. */
    final Frame pop() {
        Frame frame = Objects.requireNonNull(innermost);
        innermost = frame.caller;
        frame.caller = null;
        return frame;
    }

    /** Ends all frames without running them. */
    final void drop() {
        while (innermost != null) {
            pop().forget();
        }
        awaited = null;
    }
}

package dev.fermata.continuation;

import org.jspecify.annotations.Nullable;

/**
 * Bodies of one thread on their way out: the frames that they leave join here, innermost first, until the driver gets hold of
 * them and links them to those of the task that were suspended before:
 *
 * <pre>
 *   firstLeft ─▶ … ─▶ last      joined during this unwinding; what they await is {@code awaited}
 *                      ┆ link
 *   the frame that was resumed ─▶ … ─▶ outermost
 * </pre>
 * While they join they form a ring in which {@code firstLeft} leads to the last one, and that one to the second: to write the
 * last one down for each frame would be a young object stored in an old one, which takes a memory fence under G1.
 * An unwinding begins anew with {@link #waitFor}, {@link #startLater}, {@link #goOnLater} or {@link #leave}, so that one which broke off, by an
 * {@link OutOfMemoryError} between two frames, leaves nothing behind.
 */
public abstract class Unwinding {
    private @Nullable Frame firstLeft;
    private @Nullable Source<?> awaited;
    private boolean awaitsTurn;

    /** Where nothing is awaited: what tells the driver how it goes on, if not by a start. */
    private @Nullable Generation generation;

    Unwinding() {}

    /** Leaves a source to be waited for when all has unwound. */
    final Object waitFor(Source<?> source) {
        if (firstLeft != null) {
            firstLeft = null;
        }
        if (source instanceof Turn) {
            awaitsTurn = true;
        } else {
            awaitsTurn = false;
            awaited = source;
        }
        return Suspension.SUSPENDED;
    }

    /** Leaves a frame to be started when all has unwound. */
    final void startLater(Frame frame) {
        frame.caller = frame;
        firstLeft = frame;
        awaitsTurn = false;
        awaited = null;
        if (generation != null) {
            generation = null;
        }
    }

    /** Leaves suspended frames of a generation, as a ring, to be gone on with when all has unwound. */
    final void goOnLater(Frame first, Generation of) {
        firstLeft = first;
        awaitsTurn = false;
        awaited = null;
        generation = of;
    }

    /** Leaves with an element, which the driver hands out when all has unwound; or a turn on the native stack, which is null here. */
    final void leave(@Nullable Generation emitting) {
        if (firstLeft != null) {
            firstLeft = null;
        }
        if (emitting != null) {
            awaitsTurn = false;
            awaited = null;
            generation = emitting;
        }
    }

    /** Adds a frame outside of those that have left during this unwinding. */
    final void push(Frame frame) {
        if (frame.caller != null) {
            // it was resumed: it stands in the task's chain already, and the unwinding ends here
            return;
        }
        Frame first = firstLeft;
        if (first == null) {
            frame.caller = frame;
            firstLeft = frame;
            return;
        }
        Frame last = first.outer();
        frame.caller = last == first ? frame : last.outer();
        last.caller = frame;
        first.caller = frame;
    }

    /** Links those who joined to the frame that was resumed, and answers the innermost of all. */
    final Frame linked(Frame resumed) {
        Frame first = firstLeft;
        if (first == null) {
            return resumed;
        }
        firstLeft = null;
        Frame last = first.outer();
        Frame second = last.outer();
        last.caller = resumed;
        if (first != last) {
            first.caller = second;
        }
        return first;
    }

    /** Whether the next turn is all that is awaited. */
    final boolean awaitsTurn() {
        return awaitsTurn;
    }

    /** What knows how the innermost frame goes on, which waits for nothing; null when it is to be started. */
    final @Nullable Generation takeGeneration() {
        Generation taken = generation;
        if (taken != null) {
            generation = null;
        }
        return taken;
    }

    /** What the innermost frame waits for; null when it is to be started. */
    final @Nullable Source<?> takeAwaited() {
        Source<?> taken = awaited;
        awaited = null;
        return taken;
    }
}

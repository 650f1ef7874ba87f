package dev.fermata.continuation;

import org.jspecify.annotations.Nullable;

/**
 * The suspended frames of one task, innermost first, linked by {@link Frame#caller}. A superclass of tasks only to save an object
 * for each.
 *
 * @param <T> the type of the task's value
 */
abstract class Frames<T extends @Nullable Object> extends Joinable<T> {

    /** The frame that goes on next. While the task runs: that frame, or frames that it awaited and that have ended. */
    private Frame innermost = Frame.NONE;

    Frames(Home home) {
        super(home);
    }

    /** Begins with one frame, that of the body. */
    final void beginWith(Frame outermost) {
        outermost.caller = Frame.NONE;
        innermost = outermost;
    }

    /** See the field. */
    final Frame innermost() {
        return innermost;
    }

    /** The frames that await the one that runs now, innermost first. */
    final Frame awaiting() {
        Frame frame = innermost;
        while (frame != Frame.NONE && frame.hasEnded()) {
            frame = frame.outer();
        }
        return frame == Frame.NONE ? frame : frame.outer();
    }

    /** Forgets frames that have ended: up to a given one, before which other frames may stand now. */
    final void settle(Frame first, Frame running) {
        Frame frame = innermost;
        while (frame != running) {
            Frame outer = frame.outer();
            frame.caller = null;
            frame = outer;
        }
        if (innermost != first) {
            innermost = first;
        }
    }

    /** Goes on with one of the frames; those inside of it are another's from now on. */
    final void standAt(Frame frame) {
        innermost = frame;
    }

    /** Ends all frames without running them. */
    final void breakOff() {
        while (innermost != Frame.NONE) {
            Frame frame = innermost;
            innermost = frame.outer();
            frame.caller = null;
            frame.forget();
        }
    }
}

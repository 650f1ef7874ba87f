package dev.fermata.sync;

import dev.fermata.continuation.FrameChain;
import dev.fermata.continuation.LocalSource;
import dev.fermata.continuation.Wakeup;
import org.jspecify.annotations.Nullable;

/**
 * One wait of one task, from its suspension until it goes on:
 *
 * <pre>
 *   BEGUN, BEGUN_AGAIN ──enlisted, registered──▶ IN_LINE, BACK_IN_LINE ──its turn──▶ WOKEN
 *     └───────────── cancelled ─────────────────────┴──────────────────┴─────▶ OVER
 * </pre>
 * A task that was woken may still be cancelled before it goes on; then what was kept for it is given to the next. All but
 * {@link #wake} happens on the loop's thread, or under the lock of what is waited for.
 */
class Wait extends LocalSource<@Nullable Void> implements Wakeup {
    private enum State {
        BEGUN,
        BEGUN_AGAIN,
        IN_LINE,
        BACK_IN_LINE,
        WOKEN,
        OVER
    }

    /** The neighbours in a line, or {@code next} among those who are to be woken. */
    @Nullable
    Wait previous;

    @Nullable
    Wait next;

    private final Line line;
    private State state;

    /** The task, or what resumes it. */
    private @Nullable Runnable whom;

    /**
     * A wait.
     *
     * @param isAgain whether it stood in the line before, was woken, and found nothing: then it stands in front
     */
    Wait(Line line, boolean isAgain) {
        this.line = line;
        this.state = isAgain ? State.BEGUN_AGAIN : State.BEGUN;
    }

    /** No wait, but something that is done in the order in which others are woken. */
    static Wait ofNobody(Line line, Runnable action) {
        Wait none = new Wait(line, false);
        none.state = State.OVER;
        none.whom = action;
        return none;
    }

    final Line line() {
        return line;
    }

    /** How much this waits for. */
    int weight() {
        return 1;
    }

    /** It is the turn of this, which was taken out of its line. */
    final void setWoken() {
        state = State.WOKEN;
    }

    /** Whether it stands in line once more, in front. */
    final boolean isBack() {
        return state == State.BACK_IN_LINE;
    }

    /** Whether its turn has not come yet. */
    final boolean isWaiting() {
        return state != State.WOKEN && state != State.OVER;
    }

    /** Whether this can be chosen; one of a {@link Select} cannot where another one was. */
    final boolean isOpen() {
        return !(whom instanceof Selection selection) || selection.isOpen();
    }

    /** Chooses this; it is to be called then. Of one that stands in line. */
    final boolean claim() {
        return !(whom instanceof Selection selection) || selection.claim(this);
    }

    /** Whether this and another one are of the same {@link Select}. */
    final boolean isBeside(@Nullable Wait other) {
        return other != null && whom == other.whom && whom instanceof Selection;
    }

    /** Lets the task go on. May run what others wrote: hold no lock. */
    final void wake() {
        Runnable waiting = whom;
        if (waiting instanceof FrameChain<?> task) {
            wake(task);
        } else if (waiting != null) {
            waiting.run();
        }
    }

    /**
     * The task goes on, or never will.
     *
     * @return whether its turn had come, and this is the first to end it
     */
    boolean end() {
        State ended = state;
        state = State.OVER;
        if (ended == State.WOKEN) {
            line.keepPromise(weight());
        } else if (ended == State.IN_LINE || ended == State.BACK_IN_LINE) {
            line.remove(this);
        }
        return ended == State.WOKEN;
    }

    /**
     * Stands in line, unless the task was cancelled before.
     *
     * @return whether it does
     */
    boolean begin(Runnable waiting) {
        State begun = state;
        if (begun != State.BEGUN && begun != State.BEGUN_AGAIN) {
            return false;
        }
        whom = waiting;
        if (begun == State.BEGUN_AGAIN) {
            state = State.BACK_IN_LINE;
            line.prepend(this);
        } else {
            state = State.IN_LINE;
            line.append(this);
        }
        return true;
    }

    @Override
    protected boolean enlist(FrameChain<?> waiter) {
        begin(waiter);
        return true;
    }

    @Override
    protected final void dismiss(FrameChain<?> waiter) {
        end();
    }

    @Override
    public final void register(Runnable resumption) {
        line.on().enqueue(this, resumption);
    }

    /** Does nothing: the task is about to go on, and ends this. */
    @Override
    public final void withdraw(Runnable resumption) {}
}

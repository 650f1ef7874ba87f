package dev.fermata.sync;

import dev.fermata.continuation.FrameChain;
import dev.fermata.continuation.LocalSource;
import org.jspecify.annotations.Nullable;

/**
 * One wait of one task, from its suspension until it goes on:
 *
 * <pre>
 *   BEGUN ──enlisted, registered──▶ IN_LINE ──its turn──▶ WOKEN
 *     └────────── cancelled ───────────┴──────────────────┴─────▶ OVER
 * </pre>
 * A task that was woken may still be cancelled before it goes on; then what was kept for it is given to the next. All but
 * {@link #wake} happens on the loop's thread, or under the lock of the queue.
 */
final class Wait extends LocalSource<@Nullable Void> {
    private enum State {
        BEGUN,
        IN_LINE,
        WOKEN,
        OVER
    }

    /** The neighbours in a line, or {@code next} among those who are to be woken. */
    @Nullable
    Wait previous;

    @Nullable
    Wait next;

    private final QueueCore queue;
    private final Line line;
    private final boolean isAgain;
    private State state = State.BEGUN;

    /** The task, or what resumes it. */
    private @Nullable Runnable whom;

    /**
     * A wait.
     *
     * @param isAgain whether it stood in the line before, was woken, and found nothing: then it stands in front
     */
    Wait(QueueCore queue, Line line, boolean isAgain) {
        this.queue = queue;
        this.line = line;
        this.isAgain = isAgain;
    }

    Line line() {
        return line;
    }

    /** It is the turn of this, which was taken out of its line. */
    void setWoken() {
        state = State.WOKEN;
    }

    /** Lets the task go on. May run what others wrote: hold no lock. */
    void wake() {
        Runnable waiting = whom;
        if (waiting instanceof FrameChain<?> task) {
            wake(task);
        } else if (waiting != null) {
            waiting.run();
        }
    }

    /** The task goes on, or never will. */
    void end() {
        if (state == State.WOKEN) {
            line.keepPromise();
        } else if (state == State.IN_LINE) {
            line.remove(this);
        }
        state = State.OVER;
    }

    /** Stands in line, unless the task was cancelled before. */
    void begin(Runnable waiting) {
        if (state == State.BEGUN) {
            whom = waiting;
            state = State.IN_LINE;
            if (isAgain) {
                line.prepend(this);
            } else {
                line.append(this);
            }
        }
    }

    @Override
    protected boolean enlist(FrameChain<?> waiter) {
        begin(waiter);
        return true;
    }

    @Override
    protected void dismiss(FrameChain<?> waiter) {
        end();
    }

    @Override
    public void register(Runnable resumption) {
        queue.enqueue(this, resumption);
    }

    /** Does nothing: the task is about to go on, and ends this. */
    @Override
    public void withdraw(Runnable resumption) {}

    @Override
    public boolean isDone() {
        return false;
    }

    @Override
    @SuppressWarnings("NullAway") // the value is of a nullable type
    public @Nullable Void result() {
        return null;
    }

    @Override
    public boolean cancel() {
        return false;
    }
}

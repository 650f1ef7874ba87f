package dev.fermata.scheduler;

/**
 * A timer of an event loop that says itself what it does: one object where {@link EventLoop#schedule} takes a step, and a timer for
 * it. For the loop's thread only; what it does at its moment is short, and adds to the next turn what is to be done.
 */
public abstract class LoopTimer extends TimerEntry {
    private final EventLoop loop;

    /**
     * A timer that is not set.
     *
     * @param loop whose
     * @param deadline the moment, in nanoseconds of the loop's clock, at most 146 years from now
     */
    protected LoopTimer(EventLoop loop, long deadline) {
        super(deadline);
        this.loop = loop;
    }

    /**
     * Sets it; to be called once.
     *
     * @throws java.util.concurrent.RejectedExecutionException when the loop is closed
     */
    protected final void set() {
        loop.timers().add(this);
    }

    /** Takes it back, if it is set and its moment has not come. */
    protected final void unset() {
        loop.timers().remove(this);
    }

    /** The moment has come. Never throws. */
    protected abstract void due();

    @Override
    final void handOver() {
        due();
    }
}

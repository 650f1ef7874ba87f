package dev.fermata.continuation;

import dev.fermata.scheduler.EventLoop;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What runs the frames of tasks on one thread: one loop that resumes the innermost frame of a task and hands what it answers
 * to the next outer one, so that a chain of a million frames takes no native stack.
 */
public final class Driver extends Unwinding {

    /** How many calls may nest on the native stack before awaited coroutines are started by the driver instead. */
    public static final int DEPTH = 256;

    private static final ThreadLocal<Driver> OF_THREAD = ThreadLocal.withInitial(Driver::new);

    /** After so many frames that ended one after the other, the task forgets them. A power of two. */
    private static final int ENDED_TO_KEEP = 64;

    /** What a {@link Primitive} stands for, until it is taken. */
    long primitive;

    private final Thread thread = Thread.currentThread();

    /** The event loop whose step runs the task, where {@link #running} does not say which one it is. */
    private @Nullable EventLoop loop;

    private @Nullable FrameChain<?> running;
    private @Nullable CancelRound round;

    /** What tasks bring to this thread with their steps; see {@link #entered}. */
    private @Nullable Object entered;

    private Driver() {}

    /**
     * The driver of the calling thread.
     *
     * @return the same for all calls of a thread
     */
    public static Driver current() {
        return OF_THREAD.get();
    }

    final boolean isOfThisThread() {
        return thread == Thread.currentThread();
    }

    /**
     * The task that runs on this thread.
     *
     * @return the innermost where hot calls nest; null when none runs
     */
    public @Nullable FrameChain<?> running() {
        FrameChain<?> known = running;
        if (known != null) {
            return known;
        }
        // the loop knows its step; to write the task down here at each step would take a memory fence
        EventLoop stepping = loop;
        return stepping != null && stepping.running() instanceof FrameChain<?> chain ? chain : null;
    }

    /**
     * Where the task lives that runs on this thread.
     *
     * @return its home; there must be such a task
     */
    public Home home() {
        return Objects.requireNonNull(running(), "no task is running on this thread")
                .home();
    }

    /**
     * What the innermost step on this thread has brought along, by {@link Extras#arrive}.
     *
     * @return what was set last; null where no task brings anything, as in most programs
     */
    public @Nullable Object entered() {
        return entered;
    }

    /**
     * Notes what a step has brought along, or what was there before.
     *
     * @param now see {@link #entered}
     */
    public void setEntered(@Nullable Object now) {
        entered = now;
    }

    /** Runs a task until it suspends, as a step of its scheduler. */
    void step(FrameChain<?> chain) {
        EventLoop of = chain.home().loop();
        if (of == null) {
            stepBeside(chain);
            return;
        }
        if (loop != of) {
            loop = of;
        }
        FrameChain<?> before = running;
        if (before == null) {
            proceedOrEnd(chain, arrival(chain));
        } else {
            // a body of another scheduler runs this loop, from its start to its end
            stepBeside(chain);
        }
    }

    /** As {@link #step}, where the scheduler does not know that this is the task that it runs. */
    void stepBeside(FrameChain<?> chain) {
        FrameChain<?> before = running;
        running = chain;
        try {
            proceedOrEnd(chain, arrival(chain));
        } finally {
            running = before;
        }
    }

    /**
     * Begins to run a task on this thread, inside whatever runs: what follows, up to {@link #exit}, is its body.
     *
     * @param chain new
     * @return what was running before, for {@link #exit}
     */
    public @Nullable FrameChain<?> enter(FrameChain<?> chain) {
        FrameChain<?> before = running;
        if (entered != null) {
            chain.inherit(this);
        }
        chain.begin();
        running = chain;
        arrive(chain);
        return before;
    }

    /**
     * Goes on from what the body of the running task answered on the native stack, until it waits or ends. When this fails,
     * by an overflow, the task is the running one still, and {@link #exitFailed} is due.
     *
     * @param chain the running task
     * @param before what {@link #enter} answered
     * @param answer the value, or {@link Suspension#SUSPENDED}
     */
    public void exit(FrameChain<?> chain, @Nullable FrameChain<?> before, @Nullable Object answer) {
        proceedOrEnd(chain, answer);
        running = before;
    }

    /**
     * As {@link #exit}, for a body that failed on the native stack.
     *
     * @param chain the running task
     * @param before what {@link #enter} answered
     * @param failure what it threw
     */
    public void exitFailed(FrameChain<?> chain, @Nullable FrameChain<?> before, Throwable failure) {
        try {
            proceed(chain, new Failure(AwaitTrace.extend(failure, null)));
        } finally {
            running = before;
        }
    }

    /** Brings a request to cancel to a task that waits; later, where this thread is doing so for another. */
    void deliver(FrameChain<?> waiting) {
        if (round != null) {
            round.add(waiting);
            return;
        }
        CancelRound begun = new CancelRound();
        round = begun;
        try {
            begun.run(waiting);
        } finally {
            round = null;
        }
    }

    /** The outcome of a source that is done, for a body that runs now. */
    @Nullable
    Object outcomeHere(Source<?> source) throws Throwable {
        try {
            return source.result();
        } catch (Throwable failure) {
            throw failedHere(failure);
        }
    }

    /** Awaits a source of ours: its outcome, for a body that runs now, or leaves it to be waited for. */
    @Nullable
    Object await(LocalSource<?> source) throws Throwable {
        Object now;
        try {
            now = source.resultNow();
        } catch (Throwable failure) {
            throw failedHere(failure);
        }
        return now == Suspension.SUSPENDED ? waitFor(source) : now;
    }

    private Throwable failedHere(Throwable failure) {
        FrameChain<?> chain = running();
        return AwaitTrace.extendHere(failure, chain == null ? null : chain.awaiting());
    }

    /** Leaves a source that is not done to be waited for when all has unwound. */
    Object await(Source<?> source) {
        if (source instanceof FrameChain && source == running()) {
            throw new IllegalStateException("a task cannot await itself: " + source);
        }
        return waitFor(source);
    }

    /** Ends with what stops the loop itself, as a full heap may, where the frames would else wait for nothing. */
    private void proceedOrEnd(FrameChain<?> chain, @Nullable Object first) {
        try {
            proceed(chain, first);
        } catch (Throwable broken) {
            if (!chain.isRunning()) {
                throw broken;
            }
            depart(chain);
            chain.endBroken(broken);
        }
    }

    /** The loop: from an answer of the innermost body until there is nothing to do but wait. */
    private void proceed(FrameChain<?> chain, @Nullable Object first) {
        Frame frame = chain.innermost();
        Object answer = first;
        int ended = 0;
        while (true) {
            if (answer == Suspension.SUSPENDED) {
                answer = suspend(chain, frame.hasHandedOn() ? frame.outer() : frame);
                if (answer == Suspension.SUSPENDED) {
                    return;
                }
                frame = chain.innermost();
            } else if (frame == Frame.NONE) {
                Object value = Primitive.box(answer, this);
                chain.settle(frame, frame);
                depart(chain);
                chain.end(value);
                return;
            } else {
                answer = resume(frame, answer);
                if (answer != Suspension.SUSPENDED) {
                    frame = frame.outer();
                    if ((++ended & (ENDED_TO_KEEP - 1)) == 0) {
                        chain.settle(frame, frame);
                    }
                }
            }
        }
    }

    /** Runs a frame that is not forgotten by its task while it runs. {@link AwaitTrace} knows this method by name. */
    private @Nullable Object resume(Frame frame, @Nullable Object arrived) {
        if (arrived instanceof Failure && frame.endedByFailure()) {
            return arrived;
        }
        try {
            return frame.resumeIn(arrived, this, DEPTH);
        } catch (Throwable failure) {
            return arrived instanceof Failure known && known.cause() == failure
                    ? arrived
                    : new Failure(AwaitTrace.extend(failure, frame.outer()));
        }
    }

    /**
     * Ends an unwinding: links the frames, and waits. Answers {@link Suspension#SUSPENDED} when the task waits, else what the
     * innermost frame goes on with at once.
     */
    private @Nullable Object suspend(FrameChain<?> chain, Frame resumed) {
        chain.settle(linked(resumed), resumed);
        if (awaitsTurn()) {
            depart(chain);
            chain.wake();
            return Suspension.SUSPENDED;
        }
        Source<?> source = takeAwaited();
        if (source == null) {
            return null;
        }
        depart(chain);
        Throwable refused = chain.waitFor(source);
        if (refused == null) {
            return Suspension.SUSPENDED;
        }
        arrive(chain);
        return new Failure(AwaitTrace.extend(refused, chain.innermost()));
    }

    /** What a step begins with; nothing for the first one of a task that starts although it was cancelled. */
    private @Nullable Object arrival(FrameChain<?> chain) {
        Extras known = chain.knownExtras();
        return known != null && known.arrive(this) ? null : chain.arrival();
    }

    private void arrive(FrameChain<?> chain) {
        Extras known = chain.knownExtras();
        if (known != null) {
            known.arrive(this);
        }
    }

    /** Takes away what a step has brought along, before another thread can run the next one. */
    private void depart(FrameChain<?> chain) {
        Extras known = entered == null ? null : chain.knownExtras();
        if (known != null) {
            known.depart(this);
        }
    }
}

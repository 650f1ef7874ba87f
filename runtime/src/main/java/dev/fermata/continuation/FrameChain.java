package dev.fermata.continuation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * One task as its driver sees it: what it is doing, and its suspended frames. A superclass of tasks only to save an object
 * for each.
 *
 * <pre>
 *   NEW ──start──▶ SCHEDULED ──run──▶ RUNNING ──outermost frame ended──▶ DONE
 *    │                ▲  ▲               │  ▲                              ▲
 *    └─enter (hot)────┼──┼───────────────┼──┘                              │
 *                     │  └── next turn ──┤                                 │
 *               what it waits for        │ suspended, all unwound          │
 *               is done, or a request    ▼                                 │
 *               to cancel reached it  WAITING                 the scheduler was closed
 * </pre>
 * Only the thread that made the step to RUNNING touches the frames. On an event loop this is always the loop's own, see
 * {@link Home}. On other schedulers each step goes through the phase, the scheduler's queue or a {@link Resumption}, which
 * hand all fields from one thread to the next.
 *
 * <p><b>Suspending.</b> A body unwinds first and registers last. From there on the suspending thread touches nothing of the
 * task, where it is not confined: it may be running elsewhere.
 *
 * <p><b>Cancelling.</b> A request is written before the phase is read; a task that is not confined writes its phase before it
 * reads the request when it waits. All four are volatile, so in every interleaving at least one of the two sees the other:
 * either the request finds the task waiting, or the task finds the request. A confined task reads requests at each step, and the
 * thread of its loop brings them to where it waits. A value stands against a request from elsewhere that came too late, in the last
 * step: it may be a permit that nobody else would give back.
 *
 * @param <T> the type of the value
 */
public abstract class FrameChain<T extends @Nullable Object> extends Frames<T> implements Runnable {
    private static final byte SCHEDULED = 1;
    private static final byte RUNNING = 2;
    private static final byte WAITING = 3;
    private static final byte DONE = 4;

    private static final VarHandle PHASE = field("phase", byte.class);

    static {
        // what a driver needs when the stack overflows below it must not be initialised there
        Suspension.prepare();
        AwaitTrace.prepare();
        Primitive.prepare();
        Resumption.prepare();
    }

    /** The neighbours among those who wait for the same; belong to {@link LocalWaiters}. */
    @Nullable
    FrameChain<?> previousWaiter;

    @Nullable
    FrameChain<?> nextWaiter;

    /** The neighbours among those who wait at all; belong to {@link ConfinedResidents}. */
    @Nullable
    FrameChain<?> previousHeld;

    @Nullable
    FrameChain<?> nextHeld;

    /** While WAITING, and SCHEDULED after that: a {@link LocalSource}, a task, a {@link Resumption}, or a {@link CancelRequest}. */
    private @Nullable Object awaited;

    /** 0 is NEW. */
    private byte phase;

    private boolean held;

    /**
     * A new task without frames.
     *
     * @param home where it lives
     */
    protected FrameChain(Home home) {
        super(home);
    }

    /** Runs until the next suspension. For the scheduler; by any other hand it does nothing. */
    @Override
    public final void run() {
        if (home().isHere() && phase == SCHEDULED) {
            phase = RUNNING;
            home().driver().step(this);
        }
    }

    /**
     * Queues the first step.
     *
     * @param outermost the body, new
     * @throws java.util.concurrent.RejectedExecutionException when the scheduler was closed
     */
    protected final void start(Frame outermost) {
        outermost.claim();
        beginWith(outermost);
        phase = SCHEDULED;
        home().scheduler().execute(this);
    }

    /** Begins to run on the calling thread: what follows is the body. */
    final void begin() {
        phase = RUNNING;
    }

    /** Ends without any body, as for a task that is made with its outcome. */
    protected final void skip() {
        phase = DONE;
    }

    /**
     * Whether the body has ended. For every thread.
     *
     * @return true when no frame of this will run any more
     */
    protected final boolean hasEnded() {
        return (byte) PHASE.getVolatile(this) == DONE;
    }

    final boolean isRunning() {
        return phase == RUNNING;
    }

    /**
     * Waits for a source, as the last thing that a step does.
     *
     * @param source what a body awaits, not a {@link Turn}
     * @return null, or what the source refused with: then this is running still
     */
    final @Nullable Throwable waitFor(Source<?> source) {
        hold();
        if (home().isConfined()) {
            phase = WAITING;
            awaited = source;
            try {
                if (Waits.hasBegun(this, source)) {
                    deliverPending();
                    return null;
                }
            } catch (Throwable refused) {
                return refusal(refused);
            }
        }
        Resumption resumption = new Resumption(this, source);
        awaited = resumption;
        PHASE.setVolatile(this, WAITING);
        deliverPending();
        try {
            resumption.register();
        } catch (Throwable refused) {
            if (resumption.use()) {
                return refusal(refused);
            }
            home().scheduler().report("a source failed to register a waiter that it had resumed", refused);
        }
        return null;
    }

    private Throwable refusal(Throwable refused) {
        awaited = null;
        phase = RUNNING;
        return refused;
    }

    /** Queues the next step: what was waited for is done, or it is the next turn that is waited for. */
    final void wake() {
        phase = SCHEDULED;
        schedule();
    }

    /** Takes the next step in place of queueing it. */
    final void wakeHere() {
        phase = RUNNING;
        home().driver().stepBeside(this);
    }

    /**
     * What a step begins with: a cancellation that is due, or the outcome of what was awaited.
     *
     * @return a value, or a {@link Failure}
     */
    final @Nullable Object arrival() {
        Object arrived = awaited;
        if (arrived != null) {
            awaited = null;
        }
        Extras known = knownExtras();
        if (known == null) {
            return outcomeOf(arrived);
        }
        if (known.arrive(home().driver()) && arrived == null) {
            known.keepPending();
            return null;
        }
        Object outcome = arrived instanceof CancelRequest ? null : outcomeOf(arrived);
        CancelRequest request = arrived instanceof CancelRequest travelling ? travelling : known.takeAtStep();
        return request == null ? outcome : traced(cancellation(request.message()));
    }

    private @Nullable Object outcomeOf(@Nullable Object waited) {
        try {
            return waited == null ? null : Waits.sourceOf(waited).result();
        } catch (Throwable failure) {
            return traced(failure);
        }
    }

    private Failure traced(Throwable failure) {
        return new Failure(AwaitTrace.extend(failure, innermost()));
    }

    private void schedule() {
        try {
            home().scheduler().execute(this);
        } catch (RuntimeException | Error refused) {
            abandon(refused);
        }
    }

    /** Ends without running the frames, because there is nowhere left to run them. */
    final void abandon(Throwable refused) {
        ended();
        breakOff();
        awaited = null;
        failed(refused);
    }

    /**
     * Says that this has a body to be run from here on, so that it is not lost when nobody else keeps it. Done at the latest
     * when it first waits.
     */
    private void hold() {
        if (!held) {
            held = true;
            home().hold(this);
        }
    }

    /** Ends, the outermost frame having answered; nothing is left to run. */
    final void end(@Nullable Object answer) {
        ended();
        Extras known = knownExtras();
        CancelRequest request = known == null ? null : known.takePending();
        if (answer instanceof Failure failure) {
            failed(failure.cause());
        } else if (request != null && request.isOwn()) {
            failed(cancellation(request.message()));
        } else {
            succeed(answer);
        }
    }

    private void ended() {
        if (home().isConfined()) {
            PHASE.setRelease(this, DONE);
        } else {
            PHASE.setVolatile(this, DONE);
        }
        if (held && home().isHere()) {
            home().letGo(this);
        }
    }

    /** Ends with what stopped the driver itself. */
    final void endBroken(Throwable broken) {
        ended();
        breakOff();
        awaited = null;
        failed(broken);
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // T may be nullable
    private void succeed(@Nullable Object value) {
        succeeded((T) value);
    }

    /**
     * The failure that tells a body that it was cancelled.
     *
     * @param message why, or null
     * @return a new one
     */
    protected abstract Error cancellation(@Nullable String message);

    /**
     * Receives the value of the outermost frame; called once, as the last thing.
     *
     * @param value the value
     */
    protected abstract void succeeded(T value);

    /**
     * Receives the failure of the outermost frame; called once, as the last thing.
     *
     * @param failure what was thrown
     */
    protected abstract void failed(Throwable failure);

    /**
     * Requests that the body receive a cancellation, at once where it waits, else at its next suspension.
     *
     * @param message why, or null
     */
    protected final void requestCancel(@Nullable String message) {
        boolean isOwn = home().isConfined()
                ? home().isHere() && phase == RUNNING
                : Driver.current().running() == this;
        extras().request(new CancelRequest(message, false, isOwn));
        bringWhatIsDue();
    }

    /** Brings a cancellation to the place where this waits, if it is due there. From any thread. */
    final void bringWhatIsDue() {
        home().runConfined(() -> Driver.current().deliver(this));
    }

    private void deliverPending() {
        Extras known = knownExtras();
        if (known != null && known.isDue()) {
            Driver.current().deliver(this);
        }
    }

    /** Brings a pending request to the place where this waits, if it does; else a step of this will look itself. */
    final void deliver(CancelRound round) {
        while ((byte) PHASE.getVolatile(this) == WAITING) {
            CancelRequest request = extras().takeDue();
            if (request == null) {
                return;
            }
            Object wait = awaited;
            if (wait != null && isAsked(wait, round, request)) {
                return;
            }
            if (wait != null && isTaken(wait)) {
                // not pending again: a second canceller, that saw this waiting, would take it from the step
                awaited = request;
                Waits.end(this, wait);
                wake();
                return;
            }
            extras().putBack(request);
            Thread.onSpinWait();
        }
    }

    /** Whether what this waits for will complete soon, because it was asked to cancel. */
    private boolean isAsked(Object wait, CancelRound round, CancelRequest request) {
        if (request.isOfScope() && extras().wasAsked(wait)) {
            return true;
        }
        if (!round.mayAsk(wait instanceof Resumption ? wait : this)) {
            return false;
        }
        try {
            boolean asked = Waits.sourceOf(wait).cancel(request.message());
            if (asked && request.isOfScope()) {
                extras().setAsked(wait);
            }
            return asked;
        } catch (Throwable refused) {
            home().scheduler().report("a source failed when it was cancelled", refused);
            return false;
        }
    }

    private boolean isTaken(Object wait) {
        return wait instanceof Resumption resumption ? resumption.use() : phase == WAITING && awaited == wait;
    }

    private static VarHandle field(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(FrameChain.class, name, type);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }
}

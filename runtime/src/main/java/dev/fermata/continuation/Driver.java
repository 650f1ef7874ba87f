package dev.fermata.continuation;

import dev.fermata.scheduler.Scheduler;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * What runs the frames of one task: one loop that resumes the innermost frame and hands what it answers to the next outer
 * one, so that a chain of a million frames takes no native stack.
 *
 * <pre>
 *   NEW ──start──▶ SCHEDULED ──run──▶ RUNNING ──outermost frame ended──▶ DONE
 *    │                ▲  ▲               │  ▲                              ▲
 *    └─enter (hot)────┼──┼───────────────┼──┘                              │
 *                     │  └── next turn ──┤                                 │
 *            the one who takes           │ registers                       │
 *            the resumption              ▼                                 │
 *                     └────────── WAITING (a Resumption)      the scheduler was closed
 * </pre>
 * Only the thread that made the step to RUNNING touches the {@linkplain FrameChain frames}; each step goes through
 * {@link #phase}, which hands these fields from one thread to the next.
 *
 * <p><b>Suspending.</b> A body unwinds first and registers last. The resumption is put into the phase, the source is told,
 * and from there on the suspending thread touches nothing of the driver: it may be running elsewhere.
 *
 * <p><b>Cancelling.</b> A request is written before the phase is read; a driver writes its phase before it reads the
 * request (on waiting, on running, and once more at the end). All four are volatile, so in every interleaving at least one
 * of the two sees the other: either the request finds the resumption, or the driver finds the request. Where both do,
 * the CAS on {@link #pending} lets one of them act.
 *
 * @param <T> the type of the value
 */
public abstract class Driver<T extends @Nullable Object> extends FrameChain<T> implements Runnable {

    /** How many calls may nest on the native stack before awaited coroutines are started by the driver instead. */
    public static final int DEPTH = 256;

    private static final VarHandle PHASE = field("phase", Object.class);
    private static final VarHandle PENDING = field("pending", CancelRequest.class);
    private static final VarHandle REQUESTS = field("requests", int.class);

    private final Scheduler scheduler;
    private volatile Object phase;
    private volatile @Nullable CancelRequest pending;
    private volatile int requests;

    /**
     * A new driver.
     *
     * @param scheduler where its frames run
     */
    protected Driver(Scheduler scheduler) {
        this.scheduler = scheduler;
        this.phase = Phase.NEW;
    }

    /**
     * The driver that runs on this thread.
     *
     * @return the innermost where hot calls nest; null on a thread that runs none
     */
    public static @Nullable Driver<?> current() {
        return Carrier.current().driver();
    }

    /**
     * Where the frames of this driver run.
     *
     * @return the same at each call
     */
    public final Scheduler scheduler() {
        return scheduler;
    }

    /** Runs until the next suspension. For the scheduler; by any other hand it does nothing unless a step is due. */
    @Override
    public final void run() {
        if (PHASE.compareAndSet(this, Phase.SCHEDULED, Phase.RUNNING)) {
            Carrier carrier = Carrier.current();
            Driver<?> before = carrier.driver();
            carrier.carry(this);
            try {
                proceedOrEnd(arrival());
            } finally {
                carrier.carry(before);
            }
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
        startLater(outermost);
        link();
        phase = Phase.SCHEDULED;
        scheduler.execute(this);
    }

    /**
     * Begins to run on the calling thread: what follows, up to {@link #exit}, is the body.
     *
     * @return the driver that was current before
     */
    protected final @Nullable Driver<?> enter() {
        phase = Phase.RUNNING;
        Carrier carrier = Carrier.current();
        Driver<?> before = carrier.driver();
        carrier.carry(this);
        return before;
    }

    /**
     * Goes on from what the body answered on the calling thread, until it waits or ends.
     *
     * @param before what {@link #enter} answered
     * @param answer the value, or {@link Suspension#SUSPENDED}
     */
    protected final void exit(@Nullable Driver<?> before, @Nullable Object answer) {
        try {
            proceedOrEnd(answer);
        } finally {
            Carrier.current().carry(before);
        }
    }

    /**
     * As {@link #exit}, for a body that failed on the calling thread.
     *
     * @param before what {@link #enter} answered
     * @param failure what it threw
     */
    protected final void exitFailed(@Nullable Driver<?> before, Throwable failure) {
        try {
            proceed(new Failure(AwaitTrace.extend(failure, null)));
        } finally {
            Carrier.current().carry(before);
        }
    }

    /** Ends without any body, as for a task that is made with its outcome. */
    protected final void skip() {
        phase = Phase.DONE;
    }

    /**
     * Whether the body has ended.
     *
     * @return true when no frame of this driver will run any more
     */
    protected final boolean hasEnded() {
        return phase == Phase.DONE;
    }

    /**
     * Requests that the body receive a cancellation, at once where it waits, else at its next suspension.
     *
     * @param message why, or null
     */
    protected final void requestCancel(@Nullable String message) {
        REQUESTS.getAndAdd(this, 1);
        pending = new CancelRequest(message);
        Carrier.current().deliver(this);
    }

    /**
     * How many requests to cancel were made and not taken back.
     *
     * @return 0 or more
     */
    protected final int requests() {
        return requests;
    }

    /**
     * Takes a request back; with the last one also what is not delivered yet.
     *
     * @return how many remain
     */
    protected final int withdrawRequest() {
        int before;
        do {
            before = requests;
        } while (before > 0 && !REQUESTS.compareAndSet(this, before, before - 1));
        if (before <= 1) {
            pending = null;
        }
        return Math.max(0, before - 1);
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

    /** Called by a resumption: goes on at the next turn, unless it was used already. */
    final void arrive(Resumption resumption) {
        if (PHASE.compareAndSet(this, resumption, Phase.SCHEDULED)) {
            schedule();
        }
    }

    /** The outcome of a source that is done, for a body that runs now. */
    final @Nullable Object outcomeHere(Source<?> source) throws Throwable {
        try {
            return source.result();
        } catch (Throwable failure) {
            throw AwaitTrace.extendHere(failure, innermost());
        }
    }

    /** Ends with what stops the loop itself, as a full heap may, where the frames would else wait for nothing. */
    private void proceedOrEnd(@Nullable Object first) {
        try {
            proceed(first);
        } catch (Throwable broken) {
            if (!PHASE.compareAndSet(this, Phase.RUNNING, Phase.DONE)) {
                throw broken;
            }
            drop();
            failed(broken);
        }
    }

    /** The loop: from an answer of the innermost body until there is nothing to do but wait. */
    private void proceed(@Nullable Object first) {
        Object answer = first;
        while (true) {
            if (answer == Suspension.SUSPENDED) {
                Source<?> source = link();
                if (source == null) {
                    answer = resumeInnermost(null);
                    continue;
                }
                Failure refused = suspend(source);
                if (refused == null) {
                    return;
                }
                answer = refused;
            } else if (innermost() == null) {
                end(answer);
                return;
            } else {
                answer = resumeInnermost(answer);
            }
        }
    }

    /** Takes the innermost frame off the chain and runs it. {@link AwaitTrace} knows this method by name. */
    private @Nullable Object resumeInnermost(@Nullable Object input) {
        Frame frame = pop();
        if (input instanceof Failure && frame.endedByFailure()) {
            return input;
        }
        try {
            return frame.resumeIn(input, this, DEPTH);
        } catch (Throwable failure) {
            return input instanceof Failure known && known.cause() == failure ? input : traced(failure);
        }
    }

    /** Waits for a source; the last thing a thread does with this driver, unless the source refuses. */
    private @Nullable Failure suspend(Source<?> source) {
        if (source instanceof Turn) {
            phase = Phase.SCHEDULED;
            schedule();
            return null;
        }
        Resumption resumption = new Resumption(this, source);
        phase = resumption;
        if (pending != null) {
            Carrier.current().deliver(this);
        }
        try {
            resumption.register();
        } catch (Throwable refused) {
            if (PHASE.compareAndSet(this, resumption, Phase.RUNNING)) {
                takeAwaited();
                return traced(refused);
            }
            scheduler.report("a source failed to register a waiter that it had resumed", refused);
        }
        return null;
    }

    /** What a step begins with: a cancellation that is due, or the outcome of what was awaited. */
    private @Nullable Object arrival() {
        Source<?> source = takeAwaited();
        try {
            Object value = source == null ? null : source.result();
            CancelRequest request = takeDue();
            return request == null ? value : cancelled(request);
        } catch (Throwable failure) {
            CancelRequest request = takeDue();
            return request == null ? traced(failure) : cancelled(request);
        }
    }

    private void end(@Nullable Object answer) {
        Object value = Primitive.box(answer, this);
        phase = Phase.DONE;
        CancelRequest request = takePending();
        if (answer instanceof Failure failure) {
            failed(failure.cause());
        } else if (request != null) {
            failed(cancellation(request.message()));
        } else {
            succeed(value);
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // T may be nullable
    private void succeed(@Nullable Object value) {
        succeeded((T) value);
    }

    private Failure cancelled(CancelRequest request) {
        return traced(cancellation(request.message()));
    }

    private Failure traced(Throwable failure) {
        return new Failure(AwaitTrace.extend(failure, innermost()));
    }

    private @Nullable CancelRequest takeDue() {
        CancelRequest interruption = takeInterruption();
        return interruption != null ? interruption : takePending();
    }

    private @Nullable CancelRequest takePending() {
        CancelRequest request = pending;
        return request != null && PENDING.compareAndSet(this, request, null) ? request : null;
    }

    /** Brings a pending request to the place where the driver waits, if it does; else the driver will look itself. */
    final void deliver(CancelRound round) {
        while (phase instanceof Resumption resumption) {
            CancelRequest request = takePending();
            if (request == null || (round.mayAsk(resumption) && resumption.cancelSource(request.message()))) {
                return;
            }
            if (PHASE.compareAndSet(this, resumption, Phase.SCHEDULED)) {
                // not pending again: a second canceller, that saw the driver waiting, would take it from the step
                interruptWith(request);
                resumption.withdraw();
                schedule();
                return;
            }
            PENDING.compareAndSet(this, null, request);
        }
    }

    private void schedule() {
        try {
            scheduler.execute(this);
        } catch (RuntimeException | Error refused) {
            abandon(refused);
        }
    }

    /** Ends without running the frames, because there is nowhere left to run them. */
    private void abandon(Throwable refused) {
        if (PHASE.compareAndSet(this, Phase.SCHEDULED, Phase.DONE)) {
            drop();
            failed(refused);
        }
    }

    private static VarHandle field(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(Driver.class, name, type);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }
}

package dev.fermata.scheduler;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A scheduler that runs everything on one thread: the one that calls {@link #runUntil}, for as long as the call lasts.
 * Follows the event loop of asyncio.
 *
 * <p>It runs in turns. A turn runs, in this order, what earlier turns left ready, what other threads sent, and the
 * timers that are due; what these steps add is for the next turn. So steps are first in, first out, and no chain of
 * steps keeps a timer or another thread's step from running. When nothing is ready the thread is parked until a step
 * comes in or the next timer is due; there is no polling.
 *
 * <p>A step that throws goes to the {@linkplain #setExceptionHandler exception handler}; the next one runs all the same.
 *
 * <pre>
 *   idle    --- runUntil() ----------------------------&gt; running
 *   running --- the condition holds, or it throws -----&gt; idle
 *   idle    --- close() -------------------------------&gt; closed, for good
 * </pre>
 *
 * <p>Invariant: {@code ready}, {@code inTurn}, {@code stopping} and {@code interrupted} are touched only by the thread in {@code runner}, which
 * a thread enters by a compare-and-set, and so sees what the one before it left.
 */
public final class EventLoop implements Scheduler, AutoCloseable {

    private static final ThreadLocal<@Nullable EventLoop> CURRENT = new ThreadLocal<>();
    private static final VarHandle RUNNER = runnerField();

    private final TimeSource time;
    private final TimerQueue timers;
    private final Inbox inbox = new Inbox();
    private final FailureReporter failures = new FailureReporter();
    private final StepQueue ready = new StepQueue();
    private volatile @Nullable Thread runner;

    private volatile @Nullable Object attachment;

    /** Whether the first of the queue is running now, or about to. */
    private boolean inTurn;

    /** Whether an interrupt was put aside for parking. */
    private boolean interrupted;

    /** Whether the run ends after this turn. */
    private boolean stopping;

    /** Makes a loop that goes by {@linkplain TimeSource#real real time}. */
    public EventLoop() {
        this(TimeSource.real());
    }

    /**
     * Makes a loop.
     *
     * @param time the clock for its timers; with {@link VirtualTime} the loop jumps from timer to timer
     */
    public EventLoop(TimeSource time) {
        this.time = Objects.requireNonNull(time, "time");
        this.timers = new TimerQueue(time, "Event loop");
    }

    /**
     * The loop that runs on the calling thread. Follows {@code asyncio.get_running_loop}, but does not throw.
     *
     * @return the loop, or null outside {@link #runUntil}
     */
    public static @Nullable EventLoop current() {
        return CURRENT.get();
    }

    /**
     * Whether the calling thread is the one that runs this loop.
     *
     * @return true in steps of this loop
     */
    public boolean isOnLoop() {
        return runner == Thread.currentThread();
    }

    /**
     * Keeps an object as long as this loop, in place of the one before, as a {@link java.nio.channels.SelectionKey} does. For
     * what stands above schedulers and belongs to one.
     *
     * @param object what to keep, or null
     */
    public void attach(@Nullable Object object) {
        attachment = object;
    }

    /**
     * What was attached.
     *
     * @return the object, or null
     */
    public @Nullable Object attachment() {
        return attachment;
    }

    /**
     * The step that runs now.
     *
     * @return what was given to {@link #execute}, or a timer; null between steps, and on any thread but that of the loop
     */
    public @Nullable Runnable running() {
        return isOnLoop() && inTurn ? ready.first() : null;
    }

    /**
     * What is queued, in order, with the step that runs now. For the thread that runs this loop, or while none does.
     *
     * @return a copy
     */
    public List<Runnable> queued() {
        if (inbox.isClosed()) {
            return List.of();
        }
        inbox.drainTo(ready);
        List<Runnable> queued = new ArrayList<>(ready.size());
        ready.forEach(queued::add);
        return queued;
    }

    /**
     * Runs turns on the calling thread until a condition holds, or {@link #stop} is called. What is then still queued waits for
     * the next call, from whatever thread. Follows {@code loop.run_until_complete} of asyncio.
     *
     * <p>A parked loop does not spin on an interrupt: it puts the interrupt aside and goes on waiting, and the thread
     * is interrupted again when this method returns. Whoever wants an interrupt to end the loop makes it a step.
     *
     * @param done asked before each turn, on this thread; a condition that other threads bring about needs an
     *     {@link #execute} after it, or a parked loop does not see it
     * @throws IllegalStateException when this loop is closed or runs already, or another one runs on this thread
     */
    public void runUntil(BooleanSupplier done) {
        Objects.requireNonNull(done, "done");
        enter();
        try {
            while (!stopping && !done.getAsBoolean()) {
                turn();
            }
        } finally {
            leave();
        }
    }

    /**
     * Ends the run of this loop at the end of its turn, whatever its condition; it can be run again, and goes on with what is
     * queued. Called while it does not run, or on another thread, it is a step: what is queued before it is run first. Follows
     * {@code loop.stop} of asyncio.
     *
     * @throws RejectedExecutionException when this loop is closed
     */
    public void stop() {
        if (isOnLoop()) {
            stopping = true;
        } else {
            execute(this::stop);
        }
    }

    /**
     * {@inheritDoc} Follows {@code loop.call_soon} on the loop's own thread, {@code loop.call_soon_threadsafe} on others.
     *
     * @throws RejectedExecutionException when this loop is closed
     */
    @Override
    public void execute(Runnable step) {
        Objects.requireNonNull(step, "step");
        if (isOnLoop()) {
            ready.add(step);
        } else if (inbox.put(step)) {
            LockSupport.unpark(runner);
        }
    }

    /**
     * {@inheritDoc} Follows {@code loop.call_at} of asyncio, but may be called from every thread.
     *
     * @throws RejectedExecutionException when this loop is closed
     */
    @Override
    public Timer schedule(Runnable step, long deadline) {
        QueuedTimer timer = timers.add(this, step, deadline);
        if (!isOnLoop() && timers.first() == timer && inbox.endPark()) {
            LockSupport.unpark(runner);
        }
        return timer;
    }

    /** Those of {@link LoopTimer}s, too. */
    final TimerQueue timers() {
        return timers;
    }

    /** Answers this loop: it never runs more than one step at once. */
    @Override
    public Scheduler limited(int limit) {
        LimitedScheduler.requirePositive(limit);
        return this;
    }

    @Override
    public TimeSource time() {
        return time;
    }

    @Override
    public void report(String context, Throwable failure) {
        failures.report(context, failure);
    }

    /**
     * Says who receives the failures of steps, from now on; by default they are logged as errors by the
     * {@link System.Logger} {@code dev.fermata}. May be called from every thread.
     *
     * @param handler the new handler
     */
    public void setExceptionHandler(ExceptionHandler handler) {
        failures.setHandler(handler);
    }

    /**
     * Drops what is queued and accepts no more; a loop that is closed already stays so. Follows {@code loop.close} of
     * asyncio.
     *
     * @throws IllegalStateException when this loop is running
     */
    @Override
    public synchronized void close() {
        if (inbox.isClosed()) {
            return;
        }
        if (!RUNNER.compareAndSet(this, null, Thread.currentThread())) {
            throw new IllegalStateException("Cannot close a running event loop");
        }
        inbox.close();
        timers.close();
        ready.clear();
        runner = null;
    }

    private void enter() {
        EventLoop outer = CURRENT.get();
        if (outer != null && outer != this) {
            throw new IllegalStateException("EventLoop.runUntil() cannot be called from a running event loop");
        }
        if (!RUNNER.compareAndSet(this, null, Thread.currentThread())) {
            throw new IllegalStateException("This event loop is already running");
        }
        if (inbox.isClosed()) {
            runner = null;
            throw new IllegalStateException("Event loop is closed");
        }
        CURRENT.set(this);
    }

    private void leave() {
        boolean restore = interrupted;
        interrupted = false;
        inTurn = false;
        stopping = false;
        CURRENT.remove();
        runner = null;
        if (restore) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn() {
        inbox.drainTo(ready);
        timers.handOverDue();
        if (ready.isEmpty()) {
            park();
        }
        inTurn = true;
        for (int left = ready.size(); left > 0; left--) {
            try {
                runFirst();
            } finally {
                ready.removeFirst();
            }
        }
        inTurn = false;
    }

    private void runFirst() {
        try {
            Objects.requireNonNull(ready.first()).run();
        } catch (Throwable failure) {
            report("Exception in a step of the event loop", failure);
        }
    }

    /**
     * Parks until something may be ready. No wake-up is missed, because parking is announced first and the timers are
     * looked at second:
     *
     * <ul>
     *   <li>a step put in before the announcement makes {@code beginPark} fail; one put in later finds the announcement
     *       and unparks, and an unpark that comes before the park makes the park return at once;
     *   <li>a timer set before the look is seen by it; one set later was set after the announcement too, finds it, and
     *       unparks (both are volatile, so one of the two sees the other);
     *   <li>nothing between announcement and park takes a lock, so nothing there can use up the unpark.
     * </ul>
     */
    private void park() {
        if (!inbox.beginPark()) {
            return;
        }
        TimerEntry next = timers.first();
        // An interrupted thread cannot park: the loop would spin until somebody cleared the flag.
        interrupted |= Thread.interrupted();
        if (next == null) {
            LockSupport.park(this);
        } else {
            time.parkUntil(next.deadline);
        }
        inbox.endPark();
    }

    private static VarHandle runnerField() {
        try {
            return MethodHandles.lookup().findVarHandle(EventLoop.class, "runner", Thread.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }
}

package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Extras;
import dev.fermata.continuation.FrameChain;
import dev.fermata.continuation.Home;
import dev.fermata.continuation.Watcher;
import dev.fermata.scheduler.Scheduler;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A running coroutine: its handle, its outcome, and a {@link CompletableFuture} for all the rest of the world. Made by
 * {@link Fermata#spawn}, by calling an {@code @Async} method that returns a future or a task, and by {@link Fermata#gather}.
 * Follows {@code asyncio.Task}.
 *
 * <p><b>Threads.</b> Its body runs on one {@link Scheduler}. All methods may be called from every thread.
 *
 * <p><b>Cancelling</b> is a request: {@link #cancel()} makes the body receive a {@link CancelledError} at its next
 * suspension, or where it waits now, and travels into what it waits for. The task is cancelled when the body lets the error
 * pass, and then completes as a cancelled future: {@link CancellationException} for {@link #join}, {@link CancelledError}
 * for {@code await}. A body that catches it and goes on is not cancelled, nor is one that suspends no more when the request of another
 * task or thread comes: what it has acquired is its value. One that cancels itself is.
 *
 * <p><b>Completing by hand</b> ({@code complete}, {@code completeExceptionally}, {@code obtrude…}, and the JDK's
 * {@code orTimeout} and the like, which count real time) wins: the task keeps that outcome, and its body is cancelled.
 *
 * <p>A failure that nobody retrieves, be it by awaiting, by {@code get} and its like or by a dependent stage, is reported to
 * the scheduler's exception handler when the task becomes unreachable or {@link Fermata#run} ends, whichever comes first.
 *
 * @param <T> the type of the value
 */
public class Task<T extends @Nullable Object> extends FrameChain<T> implements Awaitable<T> {
    static {
        TaskExtras.prepare();
    }

    private final int number;
    private volatile boolean retrieved;

    /**
     * For the runtime.
     *
     * @param home where it lives; see {@link #homeOfNew}
     */
    protected Task(Home home) {
        super(home);
        this.number = ((TaskHome) home).nextNumber();
    }

    /**
     * Where a task lives that is made now, on this thread.
     *
     * @return the home of the running task, else of this thread's event loop, else of the shared scheduler
     */
    protected static Home homeOfNew() {
        return TaskHome.current();
    }

    static <T extends @Nullable Object> Task<T> completed(T value) {
        Task<T> task = new Task<>(homeOfNew());
        task.skip();
        task.complete(value);
        return task;
    }

    static <T extends @Nullable Object> Task<T> spawned(Awaitable<T> awaitable, @Nullable String name) {
        return spawned(awaitable, name, homeOfNew());
    }

    static <T extends @Nullable Object> Task<T> spawned(Awaitable<T> awaitable, @Nullable String name, Home home) {
        return Start.of(awaitable, name, (TaskHome) home);
    }

    /** Queues the first step. */
    final void startLater(Coroutine<T> body) {
        start(body);
    }

    static Task<?> running() {
        if (Driver.current().running() instanceof Task<?> task) {
            return task;
        }
        throw new IllegalStateException("no task is running on this thread");
    }

    /**
     * Where its body runs.
     *
     * @return the same at each call
     */
    public final Scheduler scheduler() {
        return home().scheduler();
    }

    /** Whether its body has ended, which it may not have although the outcome is there. */
    final boolean isOver() {
        return hasEnded();
    }

    /** See {@link #isWatchedBy}. */
    final boolean lets(Watcher watcher) {
        return isWatchedBy(watcher);
    }

    @Override
    protected final Extras newExtras() {
        return new TaskExtras();
    }

    @Override
    protected final void inherit(Driver driver) {
        Entry.inherit(this, driver);
    }

    final TaskExtras taskExtras() {
        return (TaskExtras) extras();
    }

    /**
     * The name, for people: the one given, or {@code Task-} and a number.
     *
     * @return the name
     */
    public final String name() {
        String given = knownExtras() instanceof TaskExtras known ? known.name : null;
        return given != null ? given : "Task-" + number;
    }

    /**
     * Gives another name. Follows {@code asyncio.Task.set_name}.
     *
     * @param name the name, for people
     */
    public final void setName(String name) {
        taskExtras().name = Objects.requireNonNull(name, "name");
    }

    /**
     * Requests that the body be cancelled; see the head of this class. Follows {@code asyncio.Task.cancel}.
     *
     * @return false when this task is done already, else true
     */
    @Override
    public final boolean cancel() {
        return cancel(null);
    }

    /**
     * Requests that the body be cancelled, with a word on why.
     *
     * @param message the message of the {@link CancelledError}, or null
     * @return false when this task is done already, else true
     */
    @Override
    public final boolean cancel(@Nullable String message) {
        if (isDone()) {
            return false;
        }
        requestCancel(message);
        return true;
    }

    /**
     * The same as {@link #cancel()}: a request, so that this task need not be done when it returns.
     *
     * @param mayInterruptIfRunning ignored
     * @return false when this task is done already, else true
     */
    @Override
    public final boolean cancel(boolean mayInterruptIfRunning) {
        return cancel(null);
    }

    /**
     * How many requests to cancel are not taken back. Follows {@code asyncio.Task.cancelling}.
     *
     * @return 0 or more
     */
    public final int cancelling() {
        return requests();
    }

    /**
     * Takes one request back; with the last one also a {@link CancelledError} that the body has not received yet. For those
     * who catch one and go on. Follows {@code asyncio.Task.uncancel}.
     *
     * @return how many requests remain
     */
    public final int uncancel() {
        return withdrawRequest();
    }

    /**
     * Calls back when this task is done: on its scheduler, at the next turn, first in, first out; also when it is done
     * already; in a copy of the {@link TaskContext} of the caller. What it throws is reported. Follows
     * {@code asyncio.Task.add_done_callback}.
     *
     * @param callback receives this task
     */
    public final void onDone(Consumer<? super Task<T>> callback) {
        Objects.requireNonNull(callback, "callback");
        register(new DoneCallback<>(this, callback, Entry.inherited(Driver.current())));
    }

    /**
     * Takes a callback back, as often as it was given and was not queued yet. Follows
     * {@code asyncio.Task.remove_done_callback}.
     *
     * @param callback equal to what {@link #onDone} was given
     * @return how often
     */
    public final int removeDone(Consumer<? super Task<T>> callback) {
        return removeWaiters(waiter -> waiter instanceof DoneCallback<?> given && given.calls(callback));
    }

    /**
     * The outcome, for those who await. Only when done.
     *
     * @return the value
     * @throws CancelledError when it was cancelled
     * @throws IllegalStateException when it is not done
     * @throws Throwable its failure, the same instance at each call
     */
    @Override
    public final T result() throws Throwable {
        if (!isDone()) {
            throw new IllegalStateException("the task is not done: " + this);
        }
        if (isCompletedExceptionally()) {
            retrieve();
            return Outcomes.thrown(this);
        }
        return super.join();
    }

    @Override
    public final void register(Runnable resumption) {
        addWaiter(resumption);
    }

    @Override
    public final void withdraw(Runnable resumption) {
        removeWaiter(resumption);
    }

    @Override
    public final boolean complete(T value) {
        return wonFromOutside(super.complete(value));
    }

    @Override
    public final boolean completeExceptionally(Throwable failure) {
        return wonFromOutside(super.completeExceptionally(failure));
    }

    @Override
    public final void obtrudeValue(T value) {
        super.obtrudeValue(value);
        wonFromOutside(true);
    }

    @Override
    public final void obtrudeException(Throwable failure) {
        super.obtrudeException(failure);
        wonFromOutside(true);
    }

    @Override
    public final CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
        // the JDK's own would not go through complete
        executor.execute(() -> {
            try {
                complete(supplier.get());
            } catch (Throwable failure) {
                completeExceptionally(failure);
            }
        });
        return this;
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        retrieve();
        return super.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return super.get(timeout, unit);
        } finally {
            if (isDone()) {
                retrieve();
            }
        }
    }

    @Override
    public T join() {
        retrieve();
        return super.join();
    }

    @Override
    public T getNow(T valueIfAbsent) {
        if (isDone()) {
            retrieve();
        }
        return super.getNow(valueIfAbsent);
    }

    /**
     * What dependent stages are: plain futures, not tasks.
     *
     * @return a new one
     */
    @Override
    public final <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
        // whoever makes a dependent stage gets the failure there
        retrieve();
        return new CompletableFuture<>();
    }

    @Override
    protected final Error cancellation(@Nullable String message) {
        return new CancelledError(message);
    }

    @Override
    protected void succeeded(T value) {
        if (super.complete(value)) {
            tellWaiters();
        }
    }

    @Override
    protected void failed(Throwable failure) {
        if (failure instanceof CancelledError cancelled) {
            settle(Outcomes.cancellation(cancelled));
        } else {
            fail(failure);
        }
    }

    /** Ends with a failure that is to be retrieved or reported. */
    final void fail(Throwable failure) {
        if (!retrieved && getNumberOfDependents() == 0) {
            taskExtras().unretrieved = UnretrievedFailure.of(this, failure);
        }
        boolean first = settle(failure);
        if (retrieved || !first) {
            TaskExtras.forgetFailure(knownExtras());
        }
        if (!first) {
            scheduler().report("the body of " + name() + " failed after the task was completed by hand", failure);
        }
    }

    private boolean settle(Throwable failure) {
        boolean first = super.completeExceptionally(failure);
        if (first) {
            tellWaiters();
        }
        return first;
    }

    private boolean wonFromOutside(boolean won) {
        if (won) {
            tellWaiters();
            if (!hasEnded()) {
                requestCancel("the task was completed by hand");
            }
        }
        return won;
    }

    /** Notes that somebody has seen the outcome, so that a failure is not reported. */
    protected final void retrieve() {
        if (!retrieved) {
            retrieved = true;
            TaskExtras.forgetFailure(knownExtras());
        }
    }

    @Override
    public String toString() {
        return "Task[" + name() + ", " + Outcomes.describe(this) + "]";
    }
}

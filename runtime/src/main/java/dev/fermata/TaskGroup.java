package dev.fermata;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that belong together: none of them outlives the group. Made by {@link Fermata#group}, whose body spawns them:
 *
 * <pre>{@code
 * int sum = await(group(g -> {
 *     Task<Integer> a = g.spawn(left());
 *     Task<Integer> b = g.spawn(right());
 *     return result(await(a) + await(b));
 * }));
 * }</pre>
 *
 * <p><b>The end.</b> The group ends when its body and all of its tasks have. When one of them fails, or the body does, all others are
 * cancelled, and when they have ended, too, the group throws the first failure, the very instance, with the later ones suppressed.
 * A task that was cancelled is no failure. In a {@linkplain Fermata#supervise supervised} group a failure of a task is reported to the
 * scheduler's exception handler, and the others run on.
 *
 * <p><b>Cancelled</b>, a group is a {@link CancelScope}: nothing in it can wait any more, unless shielded. {@link #cancel} ends the
 * group without an error. When the task that runs the body is cancelled, so is the group, and then throws {@link CancelledError}.
 *
 * <p><b>With {@code try}</b>: {@link #open}, and {@code await(g.join())} as the last statement; leaving without cancels the tasks. There a
 * failure of a task does not cancel the body, which hears of it from {@code join}.
 *
 * <p>All methods may be called from every thread, but tasks run where the group was made. Follows {@code asyncio.TaskGroup}, and the
 * nurseries of Trio.
 */
public final class TaskGroup implements AsyncCloseable {
    private final GroupScope scope = new GroupScope();
    private final TaskHome home;
    private final boolean supervises;

    /** All that is below is guarded by this. */
    private final Set<Task<?>> tasks = new LinkedHashSet<>();

    private final Deque<Slot> waiting = new ArrayDeque<>();
    private int limit = Integer.MAX_VALUE;
    private int held;
    private boolean finished;
    private @Nullable Throwable failure;
    private @Nullable Promise<Boolean> allEnded;

    TaskGroup(TaskHome home, boolean supervises) {
        this.home = home;
        this.supervises = supervises;
    }

    /**
     * A group for {@code try}; see the head of this class. The running task is the one that waits for it.
     *
     * @return a new group, to be closed
     * @throws IllegalStateException when no task is running on this thread
     */
    public static TaskGroup open() {
        Task<?> running = Task.running();
        TaskGroup group = new TaskGroup((TaskHome) running.home(), false);
        group.scope.placeAround(running);
        return group;
    }

    GroupScope scope() {
        return scope;
    }

    /**
     * Spawns a task of this group. Follows {@code create_task} of asyncio.
     *
     * @param awaitable usually a coroutine, which is not started yet
     * @param <T> the type of the value
     * @return the task
     * @throws IllegalStateException when the group is shutting down, or has ended
     */
    public <T extends @Nullable Object> Task<T> spawn(Awaitable<T> awaitable) {
        return spawn(awaitable, TaskOptions.defaults());
    }

    /**
     * As {@link #spawn(Awaitable)}, with a name.
     *
     * @param awaitable usually a coroutine
     * @param name for people, or null
     * @param <T> the type of the value
     * @return the task
     * @throws IllegalStateException when the group is shutting down, or has ended
     */
    public <T extends @Nullable Object> Task<T> spawn(Awaitable<T> awaitable, @Nullable String name) {
        return spawn(
                awaitable,
                name == null ? TaskOptions.defaults() : TaskOptions.defaults().name(name));
    }

    /**
     * As {@link #spawn(Awaitable)}, otherwise than usual.
     *
     * @param awaitable usually a coroutine
     * @param options how
     * @param <T> the type of the value
     * @return the task
     * @throws IllegalStateException when the group is shutting down, or has ended
     */
    public <T extends @Nullable Object> Task<T> spawn(Awaitable<T> awaitable, TaskOptions options) {
        return spawn(awaitable, options, null);
    }

    private <T extends @Nullable Object> Task<T> spawn(
            Awaitable<T> awaitable, TaskOptions options, @Nullable Promise<?> ready) {
        Task<T> task = Start.made(options, home);
        Slot slot;
        synchronized (this) {
            requireOpen();
            slot = nextSlot();
            tasks.add(task);
        }
        scope.spawn(task);
        Promise<Boolean> turn = slot.turn;
        try {
            Start.begin(task, turn == null ? awaitable : new InTurn<>(turn, awaitable), home, options.eager);
        } catch (RuntimeException | Error refused) {
            left(task, slot);
            throw refused;
        }
        task.register(() -> ended(task, slot, ready));
        return task;
    }

    /**
     * Starts a task that says when it is ready, and waits for that: a server that has its port. Follows {@code Nursery.start} of Trio.
     *
     * <pre>{@code int port = await(g.start(ready -> serve(ready)));   // ready.complete(port) }</pre>
     *
     * @param body makes the coroutine, which completes the promise that it is given
     * @param <R> the type of what it is ready with
     * @param <X> what it may throw
     * @return to be awaited; fails as the task does when that fails before it is ready, and then the group does not
     * @throws X as declared
     */
    public <R extends @Nullable Object, X extends Throwable> Coroutine<R> start(
            AsyncFunction<? super Promise<R>, ?, X> body) throws X {
        return new Deferred<R>(() -> {
            Promise<R> ready = new Promise<>();
            Task<?> task = spawn(body.apply(ready), TaskOptions.defaults(), ready);
            ready.register(() -> {
                if (ready.isCancelled()) {
                    task.cancel("nobody waits for it to be ready any more");
                }
            });
            return new Awaiting<>(ready);
        });
    }

    /**
     * Lets only so many tasks of this group run at once; the others begin in the order in which they were spawned.
     *
     * @param most at least 1; tasks that run already go on
     * @return this group
     */
    public synchronized TaskGroup limit(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a group that runs " + most + " tasks at once would never end");
        }
        limit = most;
        return this;
    }

    /**
     * Cancels the body and all tasks, and lets the group end without an error; doing it again, or after the end, is harmless.
     *
     * @return whether this call did
     */
    public boolean cancel() {
        return scope.cancel("the group was cancelled");
    }

    /**
     * Whether the group is shutting down: it was cancelled, or something in it has failed.
     *
     * @return true for good once it is
     */
    public boolean isCancelled() {
        return scope.isCancelled();
    }

    /**
     * Waits for all tasks; for groups that are used with {@code try}.
     *
     * @return to be awaited; fails as the group does
     */
    public Coroutine<@Nullable Void> join() {
        return new Grouped<>(this);
    }

    /** Cancels what was not joined, and waits for it. */
    @Override
    public Awaitable<?> closeAsync() {
        synchronized (this) {
            if (finished) {
                return Done.INSTANCE;
            }
        }
        cancel();
        return join();
    }

    /** Something in here has failed. */
    void fail(Throwable cause) {
        synchronized (this) {
            if (failure == null) {
                failure = cause;
            } else if (failure != cause) {
                failure.addSuppressed(cause);
            }
        }
        scope.cancel("something else in the group has failed: " + cause);
    }

    /** What has failed first; null when nothing has. */
    synchronized @Nullable Throwable failure() {
        return failure;
    }

    /** What to wait for until all tasks have ended; null when they have, and from then on there are no new ones. */
    synchronized @Nullable Promise<Boolean> stillRunning() {
        if (tasks.isEmpty()) {
            finished = true;
            return null;
        }
        Promise<Boolean> made = new Promise<>();
        allEnded = made;
        return made;
    }

    private void ended(Task<?> task, Slot slot, @Nullable Promise<?> ready) {
        Throwable cause = task.isCompletedExceptionally() ? Outcomes.failure(task) : null;
        boolean isUnready = ready != null
                && ready.fail(
                        cause != null ? cause : new IllegalStateException(task.name() + " ended before it was ready"));
        if (cause != null && !task.isCancelled() && !isUnready) {
            if (supervises) {
                home.scheduler().report(task.name() + " of a supervised group failed", cause);
            } else {
                fail(cause);
            }
        }
        left(task, slot);
    }

    private void left(Task<?> task, Slot slot) {
        Promise<Boolean> told;
        synchronized (this) {
            scope.letGoOf(task);
            tasks.remove(task);
            handOn(slot);
            told = tasks.isEmpty() ? allEnded : null;
        }
        if (told != null) {
            told.complete(true);
        }
    }

    private Slot nextSlot() {
        if (held < limit) {
            held++;
            return new Slot(null);
        }
        Slot slot = new Slot(new Promise<>());
        waiting.add(slot);
        return slot;
    }

    /** Gives a place to the next ones that wait for one, as many as there are. */
    private void handOn(Slot left) {
        if (left.isHeld) {
            held--;
        }
        waiting.remove(left);
        while (held < limit && !waiting.isEmpty()) {
            Slot next = waiting.remove();
            Promise<Boolean> turn = next.turn;
            // one that was cancelled while it waited takes no place
            if (turn != null && turn.complete(true)) {
                next.isHeld = true;
                held++;
            }
        }
    }

    private void requireOpen() {
        if (finished) {
            throw new IllegalStateException("the group is finished; spawn from its body, or from one of its tasks");
        }
        if (scope.isCancelled()) {
            throw new IllegalStateException("the group is shutting down; it takes no new tasks");
        }
    }

    @Override
    public synchronized String toString() {
        return "TaskGroup[" + tasks.size() + " tasks, "
                + (finished ? "finished" : isCancelled() ? "cancelled" : "active") + "]";
    }
}

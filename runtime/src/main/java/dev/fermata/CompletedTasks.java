package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import dev.fermata.scheduler.Scheduler;
import dev.fermata.scheduler.Timer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** One pass over tasks as they end. They end on any thread; what is shared with those is guarded by this. */
final class CompletedTasks<K extends Task<?>> implements AsyncIterator<K> {
    private final Map<K, Runnable> registered = new LinkedHashMap<>();
    private final Deque<K> ended = new ArrayDeque<>();
    private final @Nullable Duration limit;
    private final @Nullable Timer timer;
    private int left;
    private boolean isLate;
    private Promise<Boolean> news = new Promise<>();
    private @Nullable K next;

    CompletedTasks(Collection<K> tasks, @Nullable Duration limit) {
        this.limit = limit;
        left = tasks.size();
        Scheduler scheduler = TaskHome.current().scheduler();
        timer = limit == null ? null : scheduler.schedule(this::giveUp, Moments.after(scheduler, limit));
        tasks.forEach(task -> registered.put(task, () -> ended(task)));
        registered.forEach(Task::register);
    }

    private void ended(K task) {
        tell(() -> ended.add(task));
    }

    private void giveUp() {
        tell(() -> isLate = true);
    }

    private void tell(Runnable change) {
        Promise<Boolean> told;
        synchronized (this) {
            change.run();
            told = news;
        }
        told.complete(true);
    }

    @Override
    public Awaitable<Boolean> advance() {
        return new Advance();
    }

    /** Takes the next one that has ended; answers false when none is left, null when it has to be waited for. */
    private synchronized @Nullable Boolean tryAdvance() {
        if (left == 0) {
            return false;
        }
        K first = ended.poll();
        if (first != null) {
            next = first;
            left--;
            return true;
        }
        if (isLate && limit != null) {
            throw new TimedOutException(left + " of the tasks not done within " + limit, null);
        }
        news = new Promise<>();
        return null;
    }

    @Override
    public K next() {
        K found = next;
        if (found == null) {
            throw new NoSuchElementException("advance() has found no task");
        }
        next = null;
        return found;
    }

    @Override
    public Awaitable<?> closeAsync() {
        if (timer != null) {
            timer.cancel();
        }
        registered.forEach(Task::withdraw);
        return Done.INSTANCE;
    }

    /** Waits for the next one. */
    private final class Advance extends Coroutine<Boolean> {
        @Override
        protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
            if (enter() != 0) {
                Suspension.take(arrived, driver);
            }
            Boolean found = tryAdvance();
            while (found == null) {
                if (Suspension.await(news, driver, depth) == Suspension.SUSPENDED) {
                    leave(driver, 1);
                    return Suspension.SUSPENDED;
                }
                found = tryAdvance();
            }
            return found;
        }
    }
}

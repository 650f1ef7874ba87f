package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import dev.fermata.scheduler.Scheduler;
import dev.fermata.scheduler.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The coroutine of {@link Fermata#waitAny} and its like: waits for tasks, and neither cancels them nor fails as they do. */
final class Waiting<K extends Task<?>> extends Coroutine<Waited<K>> {

    /** For what. */
    enum Until {
        ANY,
        ALL,
        FAILURE
    }

    private final Set<K> tasks;
    private final Until until;
    private final @Nullable Duration limit;
    private @Nullable Ends ends;
    private @Nullable Timer timer;

    Waiting(Collection<? extends K> tasks, Until until, @Nullable Duration limit) {
        this.tasks = new LinkedHashSet<>(tasks);
        this.until = until;
        this.limit = limit;
        if (this.tasks.isEmpty()) {
            throw new IllegalArgumentException("there is no task to wait for");
        }
    }

    @Override
    protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        if (enter() == 0) {
            Ends begun = new Ends(tasks, until);
            ends = begun;
            if (limit != null && !begun.isDone()) {
                Scheduler scheduler = driver.home().scheduler();
                timer = scheduler.schedule(begun::giveUp, Moments.after(scheduler, limit));
            }
            if (Suspension.await(begun, driver, depth) == Suspension.SUSPENDED) {
                leave(driver, 1);
                return Suspension.SUSPENDED;
            }
        } else {
            try {
                Suspension.take(arrived, driver);
            } finally {
                forget();
            }
        }
        forget();
        return outcome();
    }

    private Waited<K> outcome() {
        Set<K> done = new LinkedHashSet<>();
        Set<K> pending = new LinkedHashSet<>();
        for (K task : tasks) {
            (task.isDone() ? done : pending).add(task);
        }
        return new Waited<>(Collections.unmodifiableSet(done), Collections.unmodifiableSet(pending));
    }

    @Override
    protected void forget() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
        if (ends != null) {
            ends.withdraw();
            ends = null;
        }
    }
}

package dev.fermata;

import dev.fermata.scheduler.Scheduler;
import dev.fermata.scheduler.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One pass over tasks as they end. */
final class CompletedTasks<K extends Task<?>> extends Arrivals<K> {
    private final Map<K, Runnable> registered = new LinkedHashMap<>();
    private final AtomicInteger left;
    private final @Nullable Timer timer;

    CompletedTasks(Collection<K> tasks, @Nullable Duration limit) {
        left = new AtomicInteger(tasks.size());
        if (tasks.isEmpty()) {
            end();
        }
        timer = limit == null ? null : timer(limit);
        tasks.forEach(task -> registered.put(task, () -> ended(task)));
        registered.forEach(Task::register);
    }

    private Timer timer(Duration limit) {
        Scheduler scheduler = TaskHome.current().scheduler();
        return scheduler.schedule(
                () -> fail(new TimedOutException(left + " of the tasks not done within " + limit, null)),
                Moments.after(scheduler, limit));
    }

    private void ended(K task) {
        add(task);
        if (left.decrementAndGet() == 0) {
            end();
        }
    }

    @Override
    public Awaitable<?> closeAsync() {
        if (timer != null) {
            timer.cancel();
        }
        registered.forEach(Task::withdraw);
        return Done.INSTANCE;
    }
}

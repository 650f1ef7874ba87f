package dev.fermata;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@link Fermata#asCompleted} answers: tasks in the order in which they end. */
final class AsCompleted<K extends Task<?>> implements AsyncIterable<K> {
    private final Set<K> tasks;
    private final @Nullable Duration limit;

    AsCompleted(Collection<? extends K> tasks, @Nullable Duration limit) {
        this.tasks = new LinkedHashSet<>(tasks);
        this.limit = limit;
    }

    @Override
    public AsyncIterator<K> asyncIterator() {
        return new CompletedTasks<>(tasks, limit);
    }
}

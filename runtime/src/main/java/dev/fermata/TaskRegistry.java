package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.scheduler.Unreachable;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that live: holds each until its body ends, so that dropping a task does not kill it. One for each
 * {@link Fermata#run}, one for all tasks outside of any.
 */
final class TaskRegistry {
    private static final TaskRegistry OUTSIDE = new TaskRegistry(false);
    private static final ThreadLocal<@Nullable TaskRegistry> OF_RUN = new ThreadLocal<>();

    static {
        Unreachable.prepare();
    }

    private final Set<Task<?>> live = ConcurrentHashMap.newKeySet();
    private final Set<UnretrievedFailure> unretrieved = ConcurrentHashMap.newKeySet();
    private final AtomicLong names = new AtomicLong();
    private final boolean ends;

    private TaskRegistry(boolean ends) {
        this.ends = ends;
    }

    /** That of the running task, else of the run on this thread, else the one outside. */
    static TaskRegistry current() {
        if (Driver.current() instanceof Task<?> task) {
            return task.registry();
        }
        TaskRegistry ofRun = OF_RUN.get();
        return ofRun != null ? ofRun : OUTSIDE;
    }

    /** Begins a run on this thread. */
    static TaskRegistry begin() {
        TaskRegistry registry = new TaskRegistry(true);
        OF_RUN.set(registry);
        return registry;
    }

    /** Ends the run on this thread: reports the failures that nobody asked for. */
    void end() {
        OF_RUN.remove();
        unretrieved.forEach(UnretrievedFailure::report);
    }

    void add(Task<?> task) {
        live.add(task);
    }

    void remove(Task<?> task) {
        live.remove(task);
    }

    boolean holds(Task<?> task) {
        return live.contains(task);
    }

    /** Those that live now. */
    List<Task<?>> live() {
        return List.copyOf(live);
    }

    void add(UnretrievedFailure failure) {
        if (ends) {
            unretrieved.add(failure);
        }
    }

    void remove(UnretrievedFailure failure) {
        unretrieved.remove(failure);
    }

    String nextName() {
        return "Task-" + names.incrementAndGet();
    }
}

package dev.fermata.micrometer;

import dev.fermata.TaskLocal;
import dev.fermata.ThreadValue;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * All that Micrometer's context-propagation knows of a thread (its registered {@code ThreadLocalAccessor}s) as one value that a task
 * carries:
 *
 * <pre>{@code
 * static final TaskLocal<ContextSnapshot> CONTEXT = ThreadSnapshots.taskLocal();
 *
 * CONTEXT.carry(); // from here on, whatever thread this task and those that it spawns run on
 * }</pre>
 *
 * <p>Each step of a task that carries it takes two snapshots and opens one scope, which is closed when the step ends; so what has
 * scopes of its own, as a current observation has, finds them balanced on each thread. Accessors are called on the thread that
 * runs the step.
 */
public final class ThreadSnapshots implements ThreadValue<ContextSnapshot> {
    private final ContextSnapshotFactory factory;
    private final ThreadLocal<Scopes> ofThread = ThreadLocal.withInitial(Scopes::new);

    private ThreadSnapshots(ContextSnapshotFactory factory) {
        this.factory = factory;
    }

    /**
     * A variable for what is registered with the global registry.
     *
     * @return a new variable; one in a program is enough
     */
    public static TaskLocal<ContextSnapshot> taskLocal() {
        return taskLocal(ContextSnapshotFactory.builder().clearMissing(true).build());
    }

    /**
     * A variable for what a factory captures.
     *
     * @param factory one that clears what is missing ({@code clearMissing(true)}), or a task sees on its thread what another one has
     *     left there on purpose
     * @return a new variable
     */
    public static TaskLocal<ContextSnapshot> taskLocal(ContextSnapshotFactory factory) {
        return TaskLocal.mirroring(new ThreadSnapshots(factory));
    }

    @Override
    public ContextSnapshot get() {
        ContextSnapshot captured = factory.captureAll();
        ofThread.get().captured = captured;
        return captured;
    }

    @Override
    public void set(ContextSnapshot value) {
        Scopes mine = ofThread.get();
        if (mine.isToReturnTo(value)) {
            mine.closeDownTo(value);
        } else {
            mine.open(value, mine.captured == null ? get() : mine.captured);
        }
    }

    /** What was set on a thread, and is to be closed there, the last one first. */
    private static final class Scopes {
        private final Deque<Open> open = new ArrayDeque<>();

        /** What the thread had when it was last asked. */
        private @Nullable ContextSnapshot captured;

        private record Open(ContextSnapshot before, ContextSnapshot.Scope scope) {}

        private boolean isToReturnTo(ContextSnapshot value) {
            for (Open each : open) {
                if (each.before == value) {
                    return true;
                }
            }
            return false;
        }

        private void open(ContextSnapshot value, ContextSnapshot before) {
            captured = null;
            open.push(new Open(before, value.setThreadLocals()));
        }

        private void closeDownTo(ContextSnapshot value) {
            captured = null;
            ContextSnapshot reached;
            do {
                Open last = open.pop();
                reached = last.before;
                last.scope.close();
            } while (reached != value);
        }
    }
}

package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The coroutine of {@link Fermata#mapConcurrently}: pulls elements while fewer children run than may, and waits for one to end.
 * After a failure, or when it was cancelled, it pulls no more, cancels its children, and ends when the last of them has.
 *
 * <p>Only the children's ends come from other threads: each joins {@link #ended} first and completes the {@link #signal}
 * second, while this makes a new signal first and looks at {@link #ended} second, so that one of them sees the other.
 */
final class Mapping<A extends @Nullable Object, T extends @Nullable Object> extends Coroutine<List<T>> {
    private final int limit;
    private final Iterable<? extends A> elements;
    private final AsyncFunction<? super A, T, ?> function;

    private final Set<Child<T>> running = new LinkedHashSet<>();
    private final Queue<Child<T>> ended = new ConcurrentLinkedQueue<>();
    private final List<@Nullable T> values = new ArrayList<>();
    private volatile Promise<@Nullable Void> signal = new Promise<>();

    /** Null when no more shall be pulled. */
    private @Nullable Iterator<? extends A> rest;

    /** The first of a child, or of the elements. */
    private @Nullable Throwable failure;

    /** This was cancelled from outside. */
    private @Nullable Throwable cancelled;

    private record Child<T extends @Nullable Object>(int index, Task<T> task) {}

    Mapping(int limit, Iterable<? extends A> elements, AsyncFunction<? super A, T, ?> function) {
        if (limit < 1) {
            throw new IllegalArgumentException("at most " + limit + " at once: nothing would ever run");
        }
        this.limit = limit;
        this.elements = elements;
        this.function = function;
    }

    @Override
    protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        if (enter() == 0) {
            rest = elements.iterator();
        } else {
            noteCancellation(arrived, driver);
        }
        while (true) {
            takeEnded();
            startMore((TaskHome) driver.home());
            if (running.isEmpty()) {
                return outcome();
            }
            if (waitForOne(driver) == Suspension.SUSPENDED) {
                leave(driver, 1);
                return Suspension.SUSPENDED;
            }
        }
    }

    private void noteCancellation(@Nullable Object arrived, Driver driver) {
        try {
            Suspension.take(arrived, driver);
        } catch (Throwable thrown) {
            cancelled = thrown;
            stop();
        }
    }

    private void takeEnded() {
        for (Child<T> child = ended.poll(); child != null; child = ended.poll()) {
            running.remove(child);
            try {
                values.set(child.index, child.task.result());
            } catch (Throwable thrown) {
                noteFailure(thrown);
            }
        }
    }

    private void noteFailure(Throwable thrown) {
        Throwable first = failure;
        if (first != null) {
            if (first != thrown && !(thrown instanceof CancelledError)) {
                first.addSuppressed(thrown);
            }
        } else if (cancelled == null || !(thrown instanceof CancelledError)) {
            failure = thrown;
            stop();
        }
    }

    private void stop() {
        rest = null;
        running.forEach(child -> child.task.cancel());
    }

    private void startMore(TaskHome home) {
        try {
            while (rest != null && running.size() < limit) {
                if (rest.hasNext()) {
                    start(rest.next(), home);
                } else {
                    rest = null;
                }
            }
        } catch (Throwable thrown) {
            noteFailure(thrown);
        }
    }

    private void start(A element, TaskHome home) {
        Child<T> child = new Child<>(values.size(), Task.spawned(new Applied<>(element, function), null, home));
        values.add(null);
        running.add(child);
        child.task.register(() -> noteEnd(child));
    }

    @SuppressWarnings("NullAway") // the value is of a nullable type
    private void noteEnd(Child<T> child) {
        ended.add(child);
        signal.complete(null);
    }

    private @Nullable Object waitForOne(Driver driver) throws Throwable {
        Promise<@Nullable Void> next = new Promise<>();
        signal = next;
        return ended.isEmpty() ? Suspension.await(next, driver, 0) : null;
    }

    private List<@Nullable T> outcome() throws Throwable {
        if (cancelled != null) {
            if (failure != null) {
                cancelled.addSuppressed(failure);
            }
            throw cancelled;
        }
        if (failure != null) {
            throw failure;
        }
        return values;
    }
}

package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The body of the group that {@link Fermata#mapConcurrently} is: pulls elements while fewer children run than may, else waits for one
 * to end. Failures and cancellations are the group's business; they end this at its next wait.
 *
 * <p>Only the children's ends come from other threads: each joins {@link #ended} first and completes the {@link #signal}
 * second, while this makes a new signal first and looks at {@link #ended} second, so that one of them sees the other.
 */
final class Mapping<A extends @Nullable Object, T extends @Nullable Object> extends Coroutine<List<T>> {
    private final TaskGroup group;
    private final int limit;
    private final Iterable<? extends A> elements;
    private final AsyncFunction<? super A, T, ?> function;

    private final Queue<Child<T>> ended = new ConcurrentLinkedQueue<>();
    private final List<@Nullable T> values = new ArrayList<>();
    private volatile Promise<Boolean> signal = new Promise<>();
    private @Nullable Iterator<? extends A> rest;
    private int running;

    private record Child<T extends @Nullable Object>(int index, Task<T> task) {}

    private Mapping(
            TaskGroup group, int limit, Iterable<? extends A> elements, AsyncFunction<? super A, T, ?> function) {
        this.group = group;
        this.limit = limit;
        this.elements = elements;
        this.function = function;
    }

    static <A extends @Nullable Object, T extends @Nullable Object> Coroutine<List<T>> inGroup(
            int limit, Iterable<? extends A> elements, AsyncFunction<? super A, T, ?> function) {
        if (limit < 1) {
            throw new IllegalArgumentException("at most " + limit + " at once: nothing would ever run");
        }
        Objects.requireNonNull(elements, "elements");
        Objects.requireNonNull(function, "function");
        return new Grouped<>(group -> new Mapping<>(group, limit, elements, function), false);
    }

    @Override
    protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        if (enter() == 0) {
            rest = elements.iterator();
        } else {
            Suspension.take(arrived, driver);
        }
        while (true) {
            takeEnded();
            startMore();
            if (running == 0) {
                return values;
            }
            if (waitForOne(driver) == Suspension.SUSPENDED) {
                leave(driver, 1);
                return Suspension.SUSPENDED;
            }
        }
    }

    private void takeEnded() throws Throwable {
        for (Child<T> child = ended.poll(); child != null; child = ended.poll()) {
            running--;
            values.set(child.index, child.task.result());
        }
    }

    private void startMore() {
        Iterator<? extends A> left = Objects.requireNonNull(rest);
        // in a group that is shutting down the next wait ends this
        while (running < limit && !group.isCancelled() && left.hasNext()) {
            start(left.next());
        }
    }

    private void start(A element) {
        Task<T> task;
        try {
            task = group.spawn(new Applied<>(element, function));
        } catch (IllegalStateException refused) {
            if (group.isCancelled()) {
                return;
            }
            throw refused;
        }
        Child<T> child = new Child<>(values.size(), task);
        values.add(null);
        running++;
        task.register(() -> {
            ended.add(child);
            signal.complete(true);
        });
    }

    private @Nullable Object waitForOne(Driver driver) throws Throwable {
        Promise<Boolean> next = new Promise<>();
        signal = next;
        return ended.isEmpty() ? Suspension.await(next, driver, 0) : null;
    }
}

package dev.fermata;

import dev.fermata.continuation.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of several children as one: the list of their values in order, or the first failure as soon as it is there.
 * Children that are left go on, and their failures are silent. Cancelling it cancels all children; then it fails with the
 * first {@link CancelledError} that comes up, or with one of its own if all of them ignore it.
 */
final class Gathering<T extends @Nullable Object> implements Source<List<T>> {
    private final Promise<List<T>> outcome = new Promise<>();
    private final List<Source<? extends T>> children;
    private final List<Source<? extends T>> distinct;
    private final AtomicInteger left;
    private volatile @Nullable CancelledError cancelled;

    Gathering(Collection<? extends Awaitable<? extends T>> awaitables) {
        IdentityHashMap<Object, Source<? extends T>> started = new IdentityHashMap<>();
        children = new ArrayList<>(awaitables.size());
        distinct = new ArrayList<>(awaitables.size());
        for (Awaitable<? extends T> awaitable : awaitables) {
            Source<? extends T> child = started.get(awaitable);
            if (child == null) {
                child = started(awaitable);
                started.put(awaitable, child);
                distinct.add(child);
            }
            children.add(child);
        }
        left = new AtomicInteger(distinct.size());
    }

    private static <T extends @Nullable Object> Source<T> started(Awaitable<T> awaitable) {
        return awaitable instanceof Coroutine<T> coroutine ? Fermata.spawn(coroutine) : awaitable;
    }

    /** What a function makes of each element, in their order. */
    static <A extends @Nullable Object, T extends @Nullable Object, X extends Throwable>
            List<Awaitable<? extends T>> made(Iterable<? extends A> elements, AsyncFunction<? super A, T, X> function)
                    throws X {
        List<Awaitable<? extends T>> made = new ArrayList<>();
        for (A element : elements) {
            made.add(function.apply(element));
        }
        return made;
    }

    /** Begins to watch the children; to be called once. */
    void watch() {
        if (children.isEmpty()) {
            outcome.complete(List.of());
        }
        for (Source<? extends T> child : distinct) {
            child.register(() -> ended(child));
        }
    }

    private void ended(Source<? extends T> child) {
        try {
            child.result();
        } catch (Throwable failure) {
            outcome.fail(failure);
        }
        if (left.decrementAndGet() == 0 && !outcome.isDone()) {
            CancelledError requested = cancelled;
            if (requested != null) {
                outcome.fail(requested);
            } else {
                outcome.complete(values());
            }
        }
    }

    private List<T> values() {
        List<T> values = new ArrayList<>(children.size());
        try {
            for (Source<? extends T> child : children) {
                values.add(child.result());
            }
        } catch (Throwable obtruded) {
            outcome.fail(obtruded);
        }
        return values;
    }

    @Override
    public boolean isDone() {
        return outcome.isDone();
    }

    @Override
    public List<T> result() throws Throwable {
        return outcome.result();
    }

    @Override
    public void register(Runnable resumption) {
        outcome.register(resumption);
    }

    @Override
    public void withdraw(Runnable resumption) {
        outcome.withdraw(resumption);
    }

    @Override
    public boolean cancel() {
        return cancel(null);
    }

    @Override
    public boolean cancel(@Nullable String message) {
        if (isDone()) {
            return false;
        }
        cancelled = new CancelledError(message);
        boolean any = false;
        for (Source<? extends T> child : distinct) {
            any |= child.cancel(message);
        }
        return any;
    }
}

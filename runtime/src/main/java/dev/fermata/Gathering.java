package dev.fermata;

import dev.fermata.continuation.FrameChain;
import dev.fermata.continuation.Source;
import dev.fermata.continuation.Watcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of several children as one: the list of their values in order, or the first failure as soon as it is there; or, {@link
 * Settled}, the list of all outcomes. Children that are left go on, and their failures are silent. Cancelling it cancels all children; then it fails with the
 * first {@link CancelledError} that comes up, or with one of its own if all of them ignore it.
 */
final class Gathering<T extends @Nullable Object, E extends @Nullable Object> extends Outcome<List<E>> {
    /** More than there can be. */
    private static final int NOT_COUNTED = Integer.MAX_VALUE;

    private final TaskHome home = TaskHome.current();
    private final List<Source<? extends T>> children;
    private final AtomicInteger left = new AtomicInteger(NOT_COUNTED);
    private final boolean settles;
    private volatile @Nullable CancelledError cancelled;

    /** One of them could not be started: the others, which were, go on by themselves. */
    private volatile boolean abandoned;

    private Gathering(int size, boolean settles) {
        this.settles = settles;
        children = new ArrayList<>(size);
    }

    /** One that fails with the first failure. */
    static <T extends @Nullable Object> Gathering<T, T> values(
            Collection<? extends Awaitable<? extends T>> awaitables) {
        Gathering<T, T> gathering = new Gathering<>(awaitables.size(), false);
        gathering.begin(awaitables);
        return gathering;
    }

    /** One that waits for all, and fails only when it is cancelled. */
    static <T extends @Nullable Object> Gathering<T, Settled<T>> settled(
            Collection<? extends Awaitable<? extends T>> awaitables) {
        Gathering<T, Settled<T>> gathering = new Gathering<>(awaitables.size(), true);
        gathering.begin(awaitables);
        return gathering;
    }

    /** Starts and watches the children, each while it is in the processor's cache. */
    private void begin(Collection<? extends Awaitable<? extends T>> awaitables) {
        Watcher watcher = new Watcher() {
            @Override
            protected void ended(FrameChain<?> task) {
                Gathering.this.ended((Task<?>) task);
            }
        };
        try {
            IdentityHashMap<Object, Source<? extends T>> started = new IdentityHashMap<>(0);
            for (Awaitable<? extends T> awaitable : awaitables) {
                if (awaitable instanceof Coroutine<? extends T> coroutine && !coroutine.isNew()) {
                    // it may stand here twice, which has one meaning for all: one child, awaited twice
                    started = started.isEmpty() ? startedOf(awaitables) : started;
                    Source<? extends T> same = started.get(coroutine);
                    add(same == null ? Task.spawned(coroutine, null, home) : same, watcher);
                } else {
                    add(
                            awaitable instanceof Coroutine<? extends T> coroutine
                                    ? Task.spawned(coroutine, null, home)
                                    : awaitable,
                            watcher);
                }
            }
        } catch (Throwable refused) {
            abandoned = true;
            throw refused;
        }
        if (left.addAndGet(children.size() - NOT_COUNTED) == 0) {
            complete();
        }
    }

    private void add(Source<? extends T> child, Watcher watcher) {
        children.add(child);
        if (!(child instanceof Task<?> task && task.lets(watcher))) {
            child.register(() -> endedAnywhere(child));
        }
    }

    /** The children that were made of coroutines up to now. */
    private IdentityHashMap<Object, Source<? extends T>> startedOf(
            Collection<? extends Awaitable<? extends T>> awaitables) {
        IdentityHashMap<Object, Source<? extends T>> started = new IdentityHashMap<>();
        int index = 0;
        for (Awaitable<? extends T> awaitable : awaitables) {
            if (index == children.size()) {
                break;
            }
            started.put(awaitable, children.get(index++));
        }
        return started;
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

    private void endedAnywhere(Source<?> child) {
        home.runConfined(() -> ended(child));
    }

    private void ended(Source<?> child) {
        if (abandoned) {
            return;
        }
        if (!settles && (!(child instanceof Task<?> task) || task.isCompletedExceptionally())) {
            try {
                child.result();
            } catch (Throwable failure) {
                failWith(failure);
            }
        }
        if (leftNow() == 0) {
            complete();
        }
    }

    private void complete() {
        if (isDone()) {
            return;
        }
        CancelledError requested = cancelled;
        if (requested != null) {
            failWith(requested);
        } else {
            succeed(outcomes());
        }
    }

    /** Where all children belong to one thread, no atomic operation is needed. */
    private int leftNow() {
        if (home.isConfined()) {
            int now = left.getPlain() - 1;
            left.setPlain(now);
            return now;
        }
        return left.decrementAndGet();
    }

    @SuppressWarnings("unchecked") // what E is, the two makers say
    private List<E> outcomes() {
        List<E> outcomes = new ArrayList<>(children.size());
        try {
            for (Source<? extends T> child : children) {
                outcomes.add((E) (settles ? Settled.of(child) : child.result()));
            }
        } catch (Throwable obtruded) {
            failWith(obtruded);
        }
        return outcomes;
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
        Set<Source<? extends T>> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        boolean any = false;
        for (Source<? extends T> child : children) {
            any |= distinct.add(child) && child.cancel(message);
        }
        return any;
    }
}

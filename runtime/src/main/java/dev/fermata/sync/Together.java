package dev.fermata.sync;

import dev.fermata.continuation.Driver;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Several things that tasks share, of one scheduler, touched in one moment: by the owner of all of them, or under all their locks.
 * These are taken in the same order by everybody, and so nobody waits for who waits for him.
 */
final class Together {
    /** Taken first by those whose order is not certain. */
    private static final Object TIE = new Object();

    private final Bound[] all;
    private final Bound[] ordered;

    /** These, each at least once; their order is that in which those go on who are woken. */
    Together(Collection<Bound> things) {
        all = new LinkedHashSet<>(things).toArray(new Bound[0]);
        ordered = all.clone();
    }

    /**
     * Does something for a task, and lets those go on then who were woken by it.
     *
     * @throws IllegalStateException when one of these is bound to another scheduler
     */
    <R extends @Nullable Object> R act(Driver driver, Supplier<R> action) {
        for (Bound one : all) {
            one.requireBoundTo(driver);
            one.requireScheduler(driver);
        }
        @Nullable Wait[] woken = new Wait[all.length];
        try {
            return driver.home().isConfined() ? actHere(action, woken) : actShared(action, woken);
        } finally {
            for (Wait first : woken) {
                Bound.wake(first);
            }
        }
    }

    private <R extends @Nullable Object> R actShared(Supplier<R> action, @Nullable Wait[] woken) {
        Arrays.sort(ordered, Comparator.comparingInt(System::identityHashCode));
        if (isOrderCertain()) {
            return actLocked(0, action, woken);
        }
        synchronized (TIE) {
            return actLocked(0, action, woken);
        }
    }

    private boolean isOrderCertain() {
        for (int i = 1; i < ordered.length; i++) {
            if (System.identityHashCode(ordered[i - 1]) == System.identityHashCode(ordered[i])) {
                return false;
            }
        }
        return true;
    }

    private <R extends @Nullable Object> R actLocked(int next, Supplier<R> action, @Nullable Wait[] woken) {
        if (next == ordered.length) {
            return actHere(action, woken);
        }
        synchronized (ordered[next].lock()) {
            return actLocked(next + 1, action, woken);
        }
    }

    private <R extends @Nullable Object> R actHere(Supplier<R> action, @Nullable Wait[] woken) {
        try {
            return action.get();
        } finally {
            for (int i = 0; i < all.length; i++) {
                woken[i] = all[i].takeWoken();
            }
        }
    }
}

package dev.fermata.continuation;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One request to cancel on its way from a task to what it waits for, and on from there: one after the other, so that a
 * chain of a million tasks takes no native stack.
 */
final class CancelRound {
    private final Deque<Driver<?>> due = new ArrayDeque<>(2);

    /** The waits whose source was asked: stops a circle of tasks that await each other. */
    private final Set<Resumption> asked = Collections.newSetFromMap(new IdentityHashMap<>(2));

    /** A driver that the request has reached. */
    void add(Driver<?> driver) {
        due.add(driver);
    }

    void run(Driver<?> first) {
        for (@Nullable Driver<?> driver = first; driver != null; driver = due.poll()) {
            driver.deliver(this);
        }
    }

    /** Whether what is waited for may be asked to cancel: once only. A driver that has gone on to wait again is a new wait. */
    boolean mayAsk(Resumption wait) {
        return asked.add(wait);
    }
}

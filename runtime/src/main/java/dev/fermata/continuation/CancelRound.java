package dev.fermata.continuation;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * What follows from one request to cancel, on one thread: the tasks that it reaches one after the other, so that it takes no
 * native stack to travel down a chain of tasks that await each other.
 */
final class CancelRound {
    private final Deque<FrameChain<?>> due = new ArrayDeque<>(2);

    /** The waits whose source was asked: stops a circle of tasks that await each other. */
    private final Set<Object> asked = Collections.newSetFromMap(new IdentityHashMap<>(2));

    /** A task that the request has reached. */
    void add(FrameChain<?> chain) {
        due.add(chain);
    }

    void run(FrameChain<?> first) {
        for (FrameChain<?> chain = first; chain != null; chain = due.poll()) {
            chain.deliver(this);
        }
    }

    /** Whether what is waited for may be asked to cancel: once only. A task that has gone on to wait again is a new wait. */
    boolean mayAsk(Object wait) {
        return asked.add(wait);
    }
}

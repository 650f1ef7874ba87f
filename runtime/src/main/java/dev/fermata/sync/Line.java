package dev.fermata.sync;

import org.jspecify.annotations.Nullable;

/** Those who wait for the same, first in, first out: a list through the waits themselves. */
final class Line {
    private final QueueCore queue;
    private @Nullable Wait first;
    private @Nullable Wait last;

    /** How many were woken and have not gone on yet: so much of what is there belongs to them. */
    private int promised;

    Line(QueueCore queue) {
        this.queue = queue;
    }

    QueueCore queue() {
        return queue;
    }

    boolean isEmpty() {
        return first == null;
    }

    int promised() {
        return promised;
    }

    void append(Wait wait) {
        Wait before = last;
        wait.previous = before;
        if (before == null) {
            first = wait;
        } else {
            before.next = wait;
        }
        last = wait;
    }

    void prepend(Wait wait) {
        Wait after = first;
        wait.next = after;
        if (after == null) {
            last = wait;
        } else {
            after.previous = wait;
        }
        first = wait;
    }

    void remove(Wait wait) {
        Wait before = wait.previous;
        Wait after = wait.next;
        if (before == null) {
            first = after;
        } else {
            before.next = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.previous = before;
        }
        wait.previous = null;
        wait.next = null;
    }

    /** Takes the first one out, and keeps something for it. */
    @Nullable
    Wait promiseToFirst() {
        Wait wait = first;
        if (wait != null) {
            remove(wait);
            promised++;
        }
        return wait;
    }

    /** One that was woken goes on. */
    void keepPromise() {
        promised--;
    }
}

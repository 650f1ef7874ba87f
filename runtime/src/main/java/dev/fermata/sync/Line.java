package dev.fermata.sync;

import org.jspecify.annotations.Nullable;

/** Those who wait for the same, first in, first out: a list through the waits themselves. */
class Line {
    private final Bound on;
    private @Nullable Wait first;
    private @Nullable Wait last;
    private int size;

    /** How many were woken and have not gone on yet, by what they waited for: so much of what is there belongs to them. */
    private int promised;

    Line(Bound on) {
        this.on = on;
    }

    final Bound on() {
        return on;
    }

    final boolean isEmpty() {
        return first == null;
    }

    /** Who is first, or null. */
    final @Nullable Wait first() {
        return first;
    }

    /** How many stand in line. */
    final int size() {
        return size;
    }

    final int promised() {
        return promised;
    }

    final void append(Wait wait) {
        size++;
        Wait before = last;
        wait.previous = before;
        if (before == null) {
            first = wait;
        } else {
            before.next = wait;
        }
        last = wait;
    }

    /** Puts one in front, who was there before; behind those who came back like this before it, as they were first then, too. */
    final void prepend(Wait wait) {
        Wait after = first;
        while (after != null && after.isBack()) {
            after = after.next;
        }
        if (after == null) {
            append(wait);
            return;
        }
        size++;
        Wait before = after.previous;
        wait.previous = before;
        wait.next = after;
        after.previous = wait;
        if (before == null) {
            first = wait;
        } else {
            before.next = wait;
        }
    }

    final void remove(Wait wait) {
        size--;
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

    /** Takes one out, and keeps something for it. */
    final void promiseTo(Wait wait) {
        remove(wait);
        promised += wait.weight();
    }

    /** One that was woken goes on. */
    final void keepPromise(int weight) {
        promised -= weight;
    }
}

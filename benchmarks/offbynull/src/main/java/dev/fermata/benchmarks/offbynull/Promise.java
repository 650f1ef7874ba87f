package dev.fermata.benchmarks.offbynull;

import java.util.ArrayDeque;

/** A value that is set once, and those who wait for it. */
final class Promise<T> {
    boolean done;
    T value;
    ArrayDeque<Job> waiters;

    Promise() {}

    Promise(T value) {
        this.value = value;
        this.done = true;
    }
}

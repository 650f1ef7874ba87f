package dev.fermata.benchmarks.hand;

/** A promise of an int. */
final class Completed {
    final boolean done;
    final int value;
    Frame waiter;

    Completed(int value) {
        this.done = true;
        this.value = value;
    }
}

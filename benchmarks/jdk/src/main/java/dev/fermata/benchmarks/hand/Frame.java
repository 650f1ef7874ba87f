package dev.fermata.benchmarks.hand;

/** A suspended call. */
abstract class Frame {
    int state;
    Frame parent;

    /** Goes on: true when it ended, with its value in a field of the machine; false when it suspended again. */
    abstract boolean resume(Machine machine);
}

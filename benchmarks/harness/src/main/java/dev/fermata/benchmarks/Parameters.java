package dev.fermata.benchmarks;

/** The numbers that all peers share. */
public final class Parameters {
    /** How many completed promises there are; the one at i holds i. */
    public static final int TABLE = 64;

    /** Gives a place in the table for any number: {@code i & MASK}. */
    public static final int MASK = TABLE - 1;

    /** How many calls a chain has. */
    public static final int DEPTH = 10;

    /** The capacity of the queue. */
    public static final int CAPACITY = 64;

    /** How often one call of W4 awaits. */
    public static final int AWAITS = 1_000;

    /** W4 yields at each so-manieth await. */
    public static final int SPARSE = 100;

    /** How many children a node of W5 has. */
    public static final int BRANCHES = 10;

    /** How long the tasks of W7 sleep when they are measured. */
    public static final int SLEEP_MILLIS = 1_000;

    /** How many calls a failure of W12 passes. */
    public static final int DEEP = 64;

    /** The same, for the difference. */
    public static final int SHALLOW = 16;

    /** How many futures the baseline of W11 makes in one turn of the loop. */
    public static final int FUTURES_A_TURN = 100;

    private static final int BEYOND_BOX_CACHE = 1_000;

    private Parameters() {}

    /** What the i-th chain of W3 hands down: too large for {@code Integer}'s cache, so that boxing is seen. */
    public static int chainArgument(int i) {
        return BEYOND_BOX_CACHE + (i & MASK);
    }

    /** Whether the baseline of W11 lets the loop complete its futures after the i-th. */
    public static boolean endsTurn(int i) {
        return i % FUTURES_A_TURN == FUTURES_A_TURN - 1;
    }

    /** Whether the heap is looked at after the i-th of so many units, counted from one. */
    public static boolean looksAfter(int i, int size) {
        return i == size / 10 || i == size;
    }

    /** Whether the i-th await of a call of W4 is a yield. */
    public static boolean suspends(int i) {
        return i % SPARSE == SPARSE - 1;
    }
}

package dev.fermata.benchmarks;

/**
 * The loops of W10, written as plain methods: what each peer's method must compute around its await. Not a record, since
 * EA Async cannot read classes that need Java 16.
 */
public final class HotLoop {
    /** How many values the inner loop adds up. */
    public static final int STRIDE = 1_000;

    /** What is awaited where the loop yields. */
    public static final int LATE = 7;

    private static final int ITERATIONS = 100_000;
    private static final int[] VALUES = values(ITERATIONS);

    /** Yields when half of the work is done. */
    public static final HotLoop HALF_WAY = new HotLoop(ITERATIONS, ITERATIONS / 2, VALUES, ITERATIONS / STRIDE / 2);

    /** Yields in the first turn. */
    public static final HotLoop FIRST = new HotLoop(ITERATIONS, 0, VALUES, 0);

    private final int iterations;
    private final int trap;
    private final int[] values;
    private final int outerTrap;

    private HotLoop(int iterations, int trap, int[] values, int outerTrap) {
        this.iterations = iterations;
        this.trap = trap;
        this.values = values;
        this.outerTrap = outerTrap;
    }

    /** How often the scalar loop runs. */
    public int iterations() {
        return iterations;
    }

    /** In which iteration it yields. */
    public int trap() {
        return trap;
    }

    /** What the nested loops add up, {@link #STRIDE} in each turn of the outer one. */
    public int[] values() {
        return values;
    }

    /** In which turn the outer loop yields. */
    public int outerTrap() {
        return outerTrap;
    }

    /** The sum over calls of the scalar loop, a double, as its bits. */
    public long scalarCalls(int calls) {
        double sum = 0;
        for (int call = 0; call < calls; call++) {
            sum += scalar(call & Parameters.MASK);
        }
        return Double.doubleToLongBits(sum);
    }

    /** The sum over calls of the nested loops. */
    public long nestedCalls(int calls) {
        long sum = 0;
        for (int call = 0; call < calls; call++) {
            sum += nested(call & Parameters.MASK);
        }
        return sum;
    }

    private double scalar(int seed) {
        int hash = seed;
        double sum = 0;
        for (int i = 0; i < iterations; i++) {
            hash = hash * 31 + i;
            sum += (hash & 0xff) * 0.5;
            if (i == trap) {
                hash += LATE;
            }
        }
        return sum + hash;
    }

    private long nested(int seed) {
        int sum = seed;
        for (int turn = 0; turn < values.length / STRIDE; turn++) {
            int from = turn * STRIDE;
            for (int i = from; i < from + STRIDE; i++) {
                sum += values[i] * 3;
            }
            if (turn == outerTrap) {
                sum += LATE;
            }
        }
        return sum;
    }

    private static int[] values(int length) {
        int[] values = new int[length];
        for (int i = 0; i < length; i++) {
            values[i] = i * 0x9E3779B9 >>> 20;
        }
        return values;
    }
}

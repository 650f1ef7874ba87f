package dev.fermata.benchmarks;

/** The right answers, computed without any coroutine. */
final class Checksums {
    private Checksums() {}

    static long ready(int size) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += i & Parameters.MASK;
        }
        return sum;
    }

    static long chains(int size) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += Parameters.chainArgument(i) + Parameters.DEPTH;
        }
        return sum;
    }

    static long sparse(int size) {
        return size / Parameters.AWAITS * ready(Parameters.AWAITS);
    }

    static long numbers(int size) {
        return (long) size * (size - 1) / 2;
    }

    /** Each adds its int i, its long 3 × i, the length of its String, and the 1 that it waited for. */
    static long parked(int size) {
        return 4 * numbers(size) + 2L * size;
    }
}

package dev.fermata.benchmarks;

/** What a task of W13 computes: some ten microseconds of arithmetic, without memory. */
public final class CpuWork {
    private static final int ROUNDS = 10_000;

    private CpuWork() {}

    /** Computes the task of this number. */
    public static long of(int number) {
        long value = number + 1;
        for (int i = 0; i < ROUNDS; i++) {
            value ^= value << 13;
            value ^= value >>> 7;
            value ^= value << 17;
        }
        return value & 0xffff;
    }

    static long sum(int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += of(i);
        }
        return sum;
    }
}

package dev.fermata.benchmarks.measure;

import java.util.Arrays;

/** Many durations, all of which are kept. */
final class Latencies {
    private long[] nanos = new long[1 << 16];
    private int count;

    void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = duration;
    }

    int count() {
        return count;
    }

    /** How long at most those took that make up this share of all, in microseconds. */
    double micros(double share) {
        Arrays.sort(nanos, 0, count);
        return nanos[(int) Math.ceil(share * count) - 1] / 1e3;
    }
}

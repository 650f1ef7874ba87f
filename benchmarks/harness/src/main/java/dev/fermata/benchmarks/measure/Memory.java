package dev.fermata.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process holds. */
final class Memory {
    private static final int COLLECTIONS = 4;
    private static final long SETTLE_MILLIS = 150;

    private Memory() {}

    /** Collects garbage until what is queued for reference handlers is gone too. */
    static void collect() throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(SETTLE_MILLIS);
        }
    }

    static long usedAfterCollection() throws InterruptedException {
        collect();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** The same, for who cannot be interrupted. */
    static long usedNow() {
        try {
            return usedAfterCollection();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The most resident memory of this process so far, in bytes, as Linux tells it; else NaN. */
    static double peakResident() {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> 1024 * Double.parseDouble(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double mebibytes(double bytes) {
        return bytes / (1 << 20);
    }
}

package dev.fermata.benchmarks.measure;

/** A thread that looks every few milliseconds how much heap is in use, and keeps the largest number. */
final class HeapSampler extends Thread {
    private static final long PERIOD_MILLIS = 2;

    private volatile boolean stopped;
    private long peak;

    private HeapSampler() {
        super("heap sampler");
        setDaemon(true);
    }

    static HeapSampler started() {
        HeapSampler sampler = new HeapSampler();
        sampler.start();
        return sampler;
    }

    /** Ends it, and answers the most bytes that it saw. */
    long end() throws InterruptedException {
        stopped = true;
        join();
        return peak;
    }

    @Override
    public void run() {
        Runtime runtime = Runtime.getRuntime();
        while (!stopped) {
            peak = Math.max(peak, runtime.totalMemory() - runtime.freeMemory());
            try {
                Thread.sleep(PERIOD_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}

package dev.fermata;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** One thread that, unlike those of the JDK's pools, hides no interrupt that a work leaves behind, but counts it. */
final class HonestThread implements Executor, AutoCloseable {
    private final BlockingQueue<Runnable> works = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::work, "honest");
    private volatile boolean ends;
    private int leaks;

    HonestThread() {
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void execute(Runnable work) {
        works.add(work);
    }

    private void work() {
        while (!ends) {
            try {
                works.take().run();
            } catch (InterruptedException leaked) {
                leaks++;
            }
            if (Thread.interrupted()) {
                leaks++;
            }
        }
    }

    /** Waits until everything has run. */
    void end() {
        works.add(() -> ends = true);
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            throw new AssertionError(hurried);
        }
    }

    /** How many interrupts were found outside of works; after the end. */
    int leaks() {
        return leaks;
    }

    @Override
    public void close() {
        end();
    }
}

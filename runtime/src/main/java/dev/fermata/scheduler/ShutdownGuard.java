package dev.fermata.scheduler;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Holds the end of the JVM up until the work of one thread has ended, which is asked to when the JVM begins to shut down: by
 * Ctrl-C, SIGTERM, or {@link System#exit}.
 *
 * <p>Follows {@code asyncio.Runner}, which installs a handler for SIGINT. Java has no such handler in its API, but hooks, which
 * run for any of these; while they run, the JVM takes no second signal, so that there is a longest time to wait.
 */
public final class ShutdownGuard implements AutoCloseable {
    private static final Duration LAST_MOMENT = Duration.ofMillis(500);

    private final Thread worker = Thread.currentThread();
    private final Runnable stop;
    private final Duration patience;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(null, this::holdUp, "fermata-shutdown", 0, false);
    private volatile boolean shuttingDown;

    private ShutdownGuard(Runnable stop, Duration patience) {
        this.stop = stop;
        this.patience = patience;
    }

    /**
     * Guards the work of the calling thread, from now to {@link #close}.
     *
     * @param stop asks the work to end; called once, on a thread of its own
     * @param patience how long the JVM waits for it, in real time
     * @return a guard, to be closed when the work has ended
     */
    public static ShutdownGuard during(Runnable stop, Duration patience) {
        ShutdownGuard guard = new ShutdownGuard(stop, patience);
        try {
            Runtime.getRuntime().addShutdownHook(guard.hook);
        } catch (IllegalStateException late) {
            // the JVM shuts down already: work that begins now is not waited for
        }
        return guard;
    }

    /**
     * Whether the JVM has begun to shut down during the work.
     *
     * @return true when the work was asked to end
     */
    public boolean isShuttingDown() {
        return shuttingDown;
    }

    /**
     * The work has ended, and the JVM may. When it shuts down, this most often does not return: it waits half a second for the
     * end, so that a thread does not print in its last moment what it would throw; no longer, as another hook may wait for this thread.
     */
    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shutsDown) {
            if (shuttingDown) {
                await(new CountDownLatch(1), LAST_MOMENT);
            }
        }
    }

    private void holdUp() {
        shuttingDown = true;
        stop.run();
        if (!isExiting(worker)) {
            await(over, patience);
        }
    }

    private static boolean await(CountDownLatch latch, Duration longest) {
        try {
            return latch.await(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether a thread waits for this very shutdown, which it has begun itself: it will never come back. */
    private static boolean isExiting(Thread thread) {
        for (StackTraceElement element : thread.getStackTrace()) {
            if (element.getClassName().equals("java.lang.Shutdown")) {
                return true;
            }
        }
        return false;
    }
}

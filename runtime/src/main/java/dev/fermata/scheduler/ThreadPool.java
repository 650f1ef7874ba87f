package dev.fermata.scheduler;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Daemon threads for work that may block, at most so many. Work begins first in, first out; it goes to a thread that is idle
 * before a new one is made, and a thread that found nothing to do for ten seconds ends.
 *
 * <p>One lock guards all; work runs outside of it. A thread counts as idle until it holds the lock again, and so does the
 * work that it was woken for count as queued: while {@code idle >= queue.size()} there is a thread for everything that is queued.
 *
 * <p>What work throws is logged. A thread is not interrupted when a work begins, whatever the one before it left.
 */
public final class ThreadPool implements Executor, AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private final Object lock = new Object();
    private final Deque<Runnable> queue = new ArrayDeque<>();
    private final FailureReporter failures = new FailureReporter();
    private final String name;
    private final int size;
    private final @Nullable ClassLoader loader;
    private final boolean closeable;

    private int threads;
    private int idle;
    private int made;
    private boolean closed;
    private @Nullable Runnable whenQuiet;

    /**
     * Makes a pool, which has no thread yet. Its threads have the context class loader of the calling thread.
     *
     * @param name what its threads are called, before their number
     * @param size the largest number of threads, at least 1
     * @throws IllegalArgumentException when the size is less
     */
    public ThreadPool(String name, int size) {
        this(name, size, Thread.currentThread().getContextClassLoader(), true);
    }

    private ThreadPool(String name, int size, @Nullable ClassLoader loader, boolean closeable) {
        if (size < 1) {
            throw new IllegalArgumentException("a pool of " + size + " threads");
        }
        this.name = Objects.requireNonNull(name, "name");
        this.size = size;
        this.loader = loader;
        this.closeable = closeable;
    }

    private static ThreadPool ofProcess(String name, int size) {
        // any other loader would stay reachable for ever
        return new ThreadPool(name, size, ClassLoader.getSystemClassLoader(), false);
    }

    /**
     * A pool for work that blocks, of the usual size: 64 threads, or one for each core if these are more. Threads that wait
     * cost a stack each and nothing else; the bound keeps a program from having thousands.
     *
     * @return a new one
     */
    public static ThreadPool ofUsualSize() {
        return new ThreadPool("fermata-blocking-", usualSize());
    }

    /**
     * The pool of the whole process, of the usual size, for work that belongs to no run. It cannot be closed.
     *
     * @return always the same
     */
    public static ThreadPool shared() {
        return Shared.BLOCKING;
    }

    /**
     * The pool of the whole process for what may block for as long as something outside likes, as reading from another process
     * does. It has as many threads as it needs, so that nothing waits for such work to end, and it cannot be closed.
     *
     * @return always the same
     */
    public static ThreadPool unbounded() {
        return Shared.UNBOUNDED;
    }

    private static int usualSize() {
        return Math.max(64, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Queues work, and sees that there is a thread for it if there may be one.
     *
     * @param work what to run, however long it takes
     * @throws RejectedExecutionException when this pool is closed
     */
    @Override
    public void execute(Runnable work) {
        Objects.requireNonNull(work, "work");
        synchronized (lock) {
            if (closed) {
                throw new RejectedExecutionException("Thread pool is closed");
            }
            queue.addLast(work);
            if (idle >= queue.size()) {
                lock.notify();
            } else if (threads < size) {
                startThread();
            }
        }
    }

    private void startThread() {
        try {
            Thread thread = new Thread(null, this::workUntilIdle, name + (made + 1), 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            thread.start();
            made++;
            threads++;
        } catch (Throwable noThread) {
            // the machine gives no more threads: those that are there will do
            if (threads == 0) {
                queue.removeLast();
                throw noThread;
            }
        }
    }

    /**
     * Whether nothing is queued and nothing runs.
     *
     * @return true when the next {@link #execute} would be the only work
     */
    public boolean isQuiet() {
        synchronized (lock) {
            return hasNothingToDo();
        }
    }

    /**
     * Runs an action once when nothing is queued and nothing runs any more, at once when it is so now. There is one such action
     * at a time; a new one takes the place of one that has not run.
     *
     * @param action short; run by whichever thread finds out
     */
    public void whenQuiet(Runnable action) {
        synchronized (lock) {
            if (!hasNothingToDo()) {
                whenQuiet = action;
                return;
            }
        }
        action.run();
    }

    /**
     * Accepts no more work. What is queued still runs, then the threads end; nobody waits for that here. A pool that is closed
     * already stays so.
     *
     * @throws UnsupportedOperationException when it is one of the whole process
     */
    @Override
    public void close() {
        if (!closeable) {
            throw new UnsupportedOperationException("a thread pool of the whole process is never closed");
        }
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
    }

    private boolean hasNothingToDo() {
        return queue.isEmpty() && idle == threads;
    }

    private void workUntilIdle() {
        for (Runnable work = take(); work != null; work = take()) {
            run(work);
        }
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (Throwable failure) {
            failures.report("Exception in the work of a thread pool", failure);
        }
    }

    /** The next work; null when this thread is to end. */
    private @Nullable Runnable take() {
        Runnable quiet = becomeIdle();
        if (quiet != null) {
            run(quiet);
        }
        synchronized (lock) {
            awaitWork();
            idle--;
            Runnable work = queue.pollFirst();
            if (work == null) {
                threads--;
            }
            // what the last work left, or somebody who should not have
            Thread.interrupted();
            return work;
        }
    }

    /** Counts the calling thread as idle, and answers what is to be run because of that. */
    private @Nullable Runnable becomeIdle() {
        synchronized (lock) {
            idle++;
            Runnable quiet = hasNothingToDo() ? whenQuiet : null;
            if (quiet != null) {
                whenQuiet = null;
            }
            return quiet;
        }
    }

    private void awaitWork() {
        long end = System.nanoTime() + PATIENCE;
        for (long left = PATIENCE; left > 0 && queue.isEmpty() && !closed; left = end - System.nanoTime()) {
            try {
                TimeUnit.NANOSECONDS.timedWait(lock, left);
            } catch (InterruptedException leftByWork) {
                // it has cleared the flag, which is all that is wanted
            }
        }
    }

    private static final class Shared {
        static final ThreadPool BLOCKING = ofProcess("fermata-shared-blocking-", usualSize());
        static final ThreadPool UNBOUNDED = ofProcess("fermata-waiting-", Integer.MAX_VALUE);
    }
}

package dev.fermata.io;

import static dev.fermata.OnCancel.LEAVE_RUNNING;

import dev.fermata.AsyncCloseable;
import dev.fermata.AsyncIterable;
import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.scheduler.Scheduler;
import dev.fermata.scheduler.ThreadPool;
import dev.fermata.scheduler.Timer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A process of the operating system, awaited instead of blocked on: its end, what it writes, line by line, and what it reads.
 * Follows {@code asyncio.subprocess.Process}.
 *
 * <pre>{@code
 * try (var process = AsyncProcess.start(new ProcessBuilder("git", "log", "--oneline"))) {
 *     for (String line : each(process.lines())) {
 *         …
 *     }
 *     int code = await(process.exit());
 * }
 * }</pre>
 *
 * <p>Leaving the {@code try} statement, by cancellation too, destroys a process that still runs.
 *
 * <p>A process whose output nobody reads stops when the pipe is full: read both outputs, in two tasks, or say to the builder
 * where they go. What is read ahead is one piece of 8,192 characters, and the line that is not complete.
 *
 * <p>May be used by many tasks, of any scheduler. Reading and writing block threads of {@link ThreadPool#unbounded()}, one for
 * each direction that is waited for.
 */
public final class AsyncProcess implements AsyncCloseable {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Process process;
    private final Charset charset;
    private final LineSource output;
    private final LineSource errors;
    private final OutputStream input;

    /** One after the other, in the order in which they were awaited. */
    private final Scheduler writing = Scheduler.of(ThreadPool.unbounded()).limited(1);

    private AsyncProcess(Process process, Charset charset) {
        this.process = process;
        this.charset = charset;
        this.output = new LineSource(process.getInputStream(), charset);
        this.errors = new LineSource(process.getErrorStream(), charset);
        this.input = process.getOutputStream();
    }

    /**
     * Starts a process that writes and reads text in the charset of the system, {@code native.encoding}. The start itself is not
     * awaited, so that no cancellation can come between it and the {@code try} statement; it takes some milliseconds.
     *
     * @param builder what to start
     * @return the process
     * @throws IOException when it cannot be started
     */
    public static AsyncProcess start(ProcessBuilder builder) throws IOException {
        String encoding = System.getProperty("native.encoding");
        return start(builder, encoding == null ? Charset.defaultCharset() : Charset.forName(encoding));
    }

    /**
     * As {@link #start(ProcessBuilder)}, with another charset.
     *
     * @param builder what to start
     * @param charset of the text that it writes and reads
     * @return the process
     * @throws IOException when it cannot be started
     */
    public static AsyncProcess start(ProcessBuilder builder, Charset charset) throws IOException {
        Objects.requireNonNull(charset, "charset");
        return new AsyncProcess(builder.start(), charset);
    }

    /**
     * The end of the process. Who is cancelled while waiting for it does not end it.
     *
     * @return the exit code, each time it is awaited
     */
    public Awaitable<Integer> exit() {
        return Fermata.awaitable(process.onExit().thenApply(Process::exitValue));
    }

    /**
     * What the process writes, for loops of {@code each}; a loop that was left, or cancelled, loses nothing, and the next one goes
     * on behind it. Lines end with a line feed, a carriage return or both, which are taken off. Fails with {@link IOException} when
     * the pipe does.
     *
     * @return the lines; always the same object
     */
    public AsyncIterable<String> lines() {
        return output;
    }

    /**
     * What the process writes as errors; see {@link #lines}. Empty where the builder was told to redirect it.
     *
     * @return the lines; always the same object
     */
    public AsyncIterable<String> errorLines() {
        return errors;
    }

    /**
     * Writes to the process, which receives it at once. Waits while the pipe is full; writes that are awaited at the same time
     * follow each other. One that has begun goes on when its task is cancelled.
     *
     * @param text what to write; lines end as the text says
     * @return a new coroutine
     * @throws IOException when the process reads no more, thrown by {@code await}
     */
    public Coroutine<@Nullable Void> write(String text) throws IOException {
        byte[] bytes = text.getBytes(charset);
        return Fermata.callOn(writing, LEAVE_RUNNING, () -> {
            input.write(bytes);
            input.flush();
        });
    }

    /**
     * Tells the process that there is nothing more to read.
     *
     * @return a new coroutine
     * @throws IOException when the pipe fails, thrown by {@code await}
     */
    public Coroutine<@Nullable Void> closeInput() throws IOException {
        return Fermata.callOn(writing, LEAVE_RUNNING, () -> input.close());
    }

    /**
     * Asks the process to end, and ends it forcibly when it takes too long; whoever is cancelled while waiting for it does not
     * take that back. Does nothing to a process that has ended.
     *
     * @param grace how long it may take, in real time
     * @return the exit code
     */
    public Awaitable<Integer> stop(Duration grace) {
        if (process.isAlive()) {
            process.destroy();
            Scheduler real = Scheduler.shared();
            Timer force = real.schedule(process::destroyForcibly, real.time().nanoTime() + grace.toNanos());
            process.onExit().thenRun(force::cancel);
        }
        return exit();
    }

    /**
     * Destroys the process, forcibly after five seconds, and waits for its end. May be called again.
     *
     * @return what to await
     */
    @Override
    public Awaitable<?> closeAsync() {
        return stop(GRACE);
    }

    /**
     * The process itself, for its number and the like. Its streams belong to this.
     *
     * @return always the same
     */
    public Process process() {
        return process;
    }

    @Override
    public String toString() {
        return "AsyncProcess[" + process.pid() + (process.isAlive() ? "]" : ", ended]");
    }
}

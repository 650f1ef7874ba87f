package dev.fermata.io;

import dev.fermata.AsyncIterable;
import dev.fermata.AsyncIterator;
import dev.fermata.scheduler.ThreadPool;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, piece by piece: a thread reads the next piece only when somebody wants a line and none is left. So
 * nothing is read ahead of demand but the rest of a piece. A read that was begun is never given up; whoever comes next waits
 * for the same one. This guards all that it has, except for {@link #text}, which belongs to the one read that there is.
 */
final class LineSource implements AsyncIterable<String> {
    private static final int PIECE = 8192;

    private final InputStreamReader text;
    private final LineSplitter splitter = new LineSplitter();
    private @Nullable Reading reading;
    private boolean hasEnded;

    LineSource(InputStream stream, Charset charset) {
        this.text = new InputStreamReader(stream, charset);
    }

    @Override
    public AsyncIterator<String> asyncIterator() {
        return new LineIterator(this);
    }

    /** The next line, or null when there is none now. */
    synchronized @Nullable String poll() {
        return splitter.poll();
    }

    /** Whether {@link #poll} will not find more than now. */
    synchronized boolean hasEnded() {
        return hasEnded;
    }

    /** What to wait for before there can be more: the read that has begun, or a new one. */
    synchronized Reading more() {
        Reading known = reading;
        if (known == null) {
            known = new Reading(this);
            ThreadPool.unbounded().execute(known);
            reading = known;
        }
        return known;
    }

    /** Reads a piece, on a thread that may block. */
    void read() throws IOException {
        char[] piece = new char[PIECE];
        int length = text.read(piece);
        synchronized (this) {
            if (length < 0) {
                hasEnded = true;
                splitter.end();
            } else {
                splitter.add(piece, length);
            }
        }
    }

    /** A read has ended, with or without success. */
    synchronized void forget(Reading ended) {
        if (reading == ended) {
            reading = null;
        }
    }
}

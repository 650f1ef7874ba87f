package dev.fermata.io;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Makes lines of text that comes in pieces, as {@link java.io.BufferedReader#readLine} does of a whole. Not for several threads.
 */
final class LineSplitter {
    private final Deque<String> lines = new ArrayDeque<>();
    private final StringBuilder begun = new StringBuilder();

    /** Whether a line feed at the start of the next piece belongs to a line that has ended. */
    private boolean wasReturn;

    /** Takes a piece in. */
    void add(char[] text, int length) {
        int from = 0;
        for (int at = 0; at < length; at++) {
            char c = text[at];
            if (c == '\n' && wasReturn) {
                from = at + 1;
            } else if (c == '\n' || c == '\r') {
                begun.append(text, from, at - from);
                finishLine();
                from = at + 1;
            }
            wasReturn = c == '\r';
        }
        begun.append(text, from, length - from);
    }

    /** There is no more: what has begun is the last line, if it is not empty. */
    void end() {
        if (begun.length() > 0) {
            finishLine();
        }
    }

    private void finishLine() {
        lines.addLast(begun.toString());
        begun.setLength(0);
    }

    /** The next complete line, or null. */
    @Nullable
    String poll() {
        return lines.pollFirst();
    }
}

package dev.fermata.benchmarks.echo;

import java.nio.ByteBuffer;

/** What a connection received: bytes go in as they arrive, whole lines come out. */
public final class Lines {
    private static final int LONGEST = 1_024;

    private final ByteBuffer buffer = ByteBuffer.allocate(LONGEST);
    private int taken;

    /** Nothing yet. */
    public Lines() {}

    /** Where the next bytes belong; what {@link #whole} answered before is no longer there. */
    public ByteBuffer space() {
        buffer.limit(buffer.position()).position(taken);
        buffer.compact();
        taken = 0;
        if (!buffer.hasRemaining()) {
            throw new IllegalStateException("a line of more than " + LONGEST + " bytes");
        }
        return buffer;
    }

    /** All lines that are complete by now; without a remaining byte where there is none. */
    public ByteBuffer whole() {
        int end = buffer.position();
        while (end > 0 && buffer.get(end - 1) != '\n') {
            end--;
        }
        taken = end;
        return buffer.duplicate().position(0).limit(end);
    }
}

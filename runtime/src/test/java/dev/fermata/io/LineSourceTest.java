package dev.fermata.io;

import static dev.fermata.twin.Flow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.AsyncIterator;
import dev.fermata.Virtually;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LineSourceTest {

    /** Gives one line a read, without end. */
    private static final class Endless extends InputStream {
        final AtomicInteger reads = new AtomicInteger();

        @Override
        public int read() {
            throw new AssertionError("bytes are read in pieces");
        }

        @Override
        public int read(byte[] into, int from, int length) {
            byte[] line = ("line " + reads.incrementAndGet() + "\n").getBytes(StandardCharsets.UTF_8);
            System.arraycopy(line, 0, into, from, line.length);
            return line.length;
        }

        @Override
        public int available() {
            return 0;
        }
    }

    private static Object lines(AsyncIterator<String> iterator, int from, int to) {
        if (from == to) {
            return null;
        }
        return await(iterator.advance(), isThere -> {
            assertTrue(isThere);
            assertEquals("line " + from, iterator.next());
            return lines(iterator, from + 1, to);
        });
    }

    @Test
    void nothing_is_read_that_nobody_wants() {
        Endless stream = new Endless();
        LineSource source = new LineSource(stream, StandardCharsets.UTF_8);
        Virtually.run(() -> lines(source.asyncIterator(), 1, 100));
        assertEquals(99, stream.reads.get());
        Virtually.run(() -> lines(source.asyncIterator(), 100, 101));
        assertEquals(100, stream.reads.get());
    }

    @Test
    void a_failed_read_is_thrown_and_the_next_one_tries_again() {
        IOException broken = new IOException("broken");
        AtomicInteger reads = new AtomicInteger();
        LineSource source = new LineSource(
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        reads.incrementAndGet();
                        throw broken;
                    }
                },
                StandardCharsets.UTF_8);
        for (int i = 1; i <= 2; i++) {
            Object failure =
                    Virtually.run(() -> await(source.asyncIterator().advance()).otherwise(thrown -> thrown));
            assertSame(broken, failure);
            assertEquals(i, reads.get());
        }
    }
}

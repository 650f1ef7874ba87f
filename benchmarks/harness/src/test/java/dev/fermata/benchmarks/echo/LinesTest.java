package dev.fermata.benchmarks.echo;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LinesTest {
    private final Lines lines = new Lines();

    @Test
    void a_line_comes_out_when_its_end_has_arrived() {
        assertEquals("", afterReceiving("be qui"));
        assertEquals("be quick\n", afterReceiving("ck\n"));
    }

    @Test
    void lines_that_arrived_together_come_out_together_without_the_beginning_of_the_next() {
        assertEquals("one\ntwo\n", afterReceiving("one\ntwo\nthr"));
        assertEquals("three\n", afterReceiving("ee\n"));
    }

    @Test
    void a_line_that_never_ends_is_refused() {
        lines.space().position(lines.space().limit());
        assertThrows(IllegalStateException.class, lines::space);
    }

    private String afterReceiving(String text) {
        lines.space().put(text.getBytes(US_ASCII));
        return US_ASCII.decode(lines.whole()).toString();
    }
}

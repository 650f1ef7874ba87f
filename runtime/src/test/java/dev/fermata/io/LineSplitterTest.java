package dev.fermata.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineSplitterTest {

    private static List<String> split(String... pieces) {
        LineSplitter splitter = new LineSplitter();
        List<String> lines = new ArrayList<>();
        for (String piece : pieces) {
            splitter.add(piece.toCharArray(), piece.length());
            drain(splitter, lines);
        }
        splitter.end();
        drain(splitter, lines);
        return lines;
    }

    private static void drain(LineSplitter splitter, List<String> lines) {
        for (String line = splitter.poll(); line != null; line = splitter.poll()) {
            lines.add(line);
        }
    }

    @Test
    void a_line_may_come_in_many_pieces_and_many_lines_in_one() {
        assertEquals(List.of("abc", "", "d", "e"), split("a", "b", "c\n\nd\n", "e"));
    }

    @Test
    void a_return_and_a_feed_are_one_end_also_across_pieces() {
        assertEquals(List.of("a", "b", "", "c"), split("a\r", "\nb\r\n", "\rc\r"));
    }

    @Test
    void nothing_is_no_line() {
        assertEquals(List.of(), split());
        assertEquals(List.of(), split("", ""));
    }

    @Test
    void it_splits_as_the_readers_of_the_jdk_do() {
        Random random = new Random(17);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            List<String> pieces = new ArrayList<>();
            for (int i = random.nextInt(8); i > 0; i--) {
                StringBuilder piece = new StringBuilder();
                for (int j = random.nextInt(6); j > 0; j--) {
                    piece.append("ab\n\r".charAt(random.nextInt(4)));
                }
                pieces.add(piece.toString());
                text.append(piece);
            }
            List<String> expected = new BufferedReader(new StringReader(text.toString()))
                    .lines()
                    .toList();
            assertEquals(expected, split(pieces.toArray(String[]::new)), () -> "pieces " + pieces);
        }
    }
}

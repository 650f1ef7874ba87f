package dev.fermata.transform.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fermata.transform.target.CompiledClasses;
import dev.fermata.transform.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.util.Printer;

/** The listing in docs/design.md shows the code as it is emitted. As compilers differ, it is held on JDK 17 only. */
class ListingTest {

    private static final Pattern CELL = Pattern.compile("(\\d+) (.*)");
    private static final Pattern NUMBER = Pattern.compile("\\d{2,}");
    private static final Pattern RANGES = Pattern.compile("(\\d+-\\d+)[^→\\d]*(?=.*→ (\\d+))");
    private static final Set<String> MNEMONICS = Stream.of(Printer.OPCODES)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    @TempDir
    private Path folder;

    private List<String> rows;
    private int[] columns;

    @BeforeEach
    void read() throws IOException {
        assumeTrue(System.getProperty("java.specification.version").equals("17"));
        String section = Files.readString(Path.of("..", "docs", "design.md"))
                .split("### 3\\.1")[1]
                .split("```")[1];
        List<String> lines = section.lines().toList();
        int head = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("before "))
                .findFirst()
                .orElseThrow());
        columns = new int[] {
            0, lines.get(head).indexOf("entry copy"), lines.get(head).indexOf("resume copy"), 1000
        };
        rows = lines.subList(head + 1, lines.size());
    }

    @Test
    void the_listing_of_the_design_is_what_is_emitted() throws IOException {
        CompiledClasses classes = Target.of("accepted", "Copying").compile();
        byte[] emitted = classes.transformAll().bytes("Copying");
        compare(0, Disassembly.of(folder, classes.bytes("Copying"), " copy("));
        compare(1, Disassembly.of(folder, emitted, " copy(Copying,"));
        compare(2, Disassembly.of(folder, emitted, " copy(dev.fermata.frame.MethodFrame"));
    }

    private void compare(int column, Disassembly method) {
        int compared = 0;
        for (String row : rows) {
            String cell = cell(row, column);
            Matcher numbered = CELL.matcher(cell);
            if (cell.contains("→")) {
                assertEquals(method.ranges, ranges(cell));
            } else if (numbered.matches()) {
                assertAllAreOffsets(cell, method);
                compared += compare(Integer.parseInt(numbered.group(1)), numbered.group(2), method);
            }
        }
        assertTrue(compared > 7, "only " + compared + " instructions are listed in column " + column);
    }

    private String cell(String row, int column) {
        int from = Math.min(row.length(), columns[column]);
        int to = Math.min(row.length(), columns[column + 1]);
        return row.substring(from, to).replaceAll("//.*", "").strip();
    }

    private static NavigableMap<String, Integer> ranges(String cell) {
        NavigableMap<String, Integer> ranges = new TreeMap<>();
        Matcher found = RANGES.matcher(cell);
        while (found.find()) {
            ranges.put(found.group(1), Integer.valueOf(found.group(2)));
        }
        return ranges;
    }

    private static void assertAllAreOffsets(String cell, Disassembly method) {
        NUMBER.matcher(cell)
                .results()
                .forEach(number -> assertTrue(
                        method.instructions.containsKey(Integer.valueOf(number.group())),
                        () -> "no instruction is at " + number.group() + ": " + cell));
    }

    /** Compares instructions one after the other, up to where the listing goes on in words; answers how many they were. */
    private static int compare(int offset, String text, Disassembly method) {
        int compared = 0;
        Integer at = offset;
        for (String part : text.split("; ")) {
            String[] words = part.split(" ", 2);
            if (!MNEMONICS.contains(words[0].replaceAll("_\\d$", ""))) {
                return compared;
            }
            String actual = method.instructions.get(at);
            assertEquals(words[0], actual.split(" ")[0], () -> text + " at " + offset);
            assertTrue(words.length == 1 || hasOperand(actual, words[1]), () -> text + " at " + offset + ": " + actual);
            at = method.instructions.higherKey(at);
            compared++;
        }
        return compared;
    }

    private static boolean hasOperand(String actual, String operand) {
        String wanted = operand.equals("S") ? "SUSPENDED" : operand.replaceAll("[{},]", "");
        String boundary = "(?<![\\w])";
        return Pattern.compile(boundary + Pattern.quote(wanted) + "(?!\\w)")
                .matcher(actual)
                .find();
    }
}

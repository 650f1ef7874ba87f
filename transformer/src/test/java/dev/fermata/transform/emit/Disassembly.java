package dev.fermata.transform.emit;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/** One method as {@code javap -c} shows it. */
final class Disassembly {

    private static final Pattern INSTRUCTION = Pattern.compile("\\s+(\\d+): ([a-z]\\w*)\\s*(.*)");
    private static final Pattern WAY = Pattern.compile("\\s+(\\d+: \\d+)");
    private static final Pattern RANGE = Pattern.compile("\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)\\s+\\S.*");

    /** By offset: the instruction, its operands and what javap says about them. */
    final NavigableMap<Integer, String> instructions = new TreeMap<>();

    /** The exception table, as {@code from-to → handler}. */
    final NavigableMap<String, Integer> ranges = new TreeMap<>();

    private Disassembly(List<String> lines) {
        for (String line : lines) {
            Matcher instruction = INSTRUCTION.matcher(line);
            Matcher way = WAY.matcher(line);
            Matcher range = RANGE.matcher(line);
            if (instruction.matches()) {
                String operands = instruction.group(3).replaceAll("\\s+", " ");
                instructions.put(Integer.valueOf(instruction.group(1)), instruction.group(2) + " " + operands);
            } else if (way.matches()) {
                instructions.merge(instructions.lastKey(), way.group(1), (all, one) -> all + " " + one);
            } else if (range.matches()) {
                ranges.put(range.group(1) + "-" + range.group(2), Integer.valueOf(range.group(3)));
            }
        }
    }

    /** Disassembles the method whose declaration has a part like this. */
    static Disassembly of(Path folder, byte[] classFile, String declared) throws IOException {
        Files.write(folder.resolve("C.class"), classFile);
        StringWriter out = new StringWriter();
        ToolProvider.findFirst("javap")
                .orElseThrow()
                .run(
                        new PrintWriter(out),
                        new PrintWriter(out),
                        "-c",
                        "-p",
                        folder.resolve("C.class").toString());
        List<String> lines = out.toString().lines().toList();
        int from = 0;
        while (!(lines.get(from).contains(declared) && lines.get(from + 1).contains("Code:"))) {
            from++;
        }
        int to = from;
        while (!lines.get(to).isEmpty()) {
            to++;
        }
        return new Disassembly(lines.subList(from, to));
    }
}

package dev.fermata.it.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the source of the cases that are too long to be written by hand: many locals, arguments or operands. */
final class WideSource {

    private static final String HEAD = """
            package cases;

            import static dev.fermata.Fermata.*;

            import dev.fermata.Coroutine;
            import dev.fermata.annotations.Async;
            import dev.fermata.it.harness.Case;
            import dev.fermata.it.harness.Expect;

            public class Wide extends Case {
            """;

    private WideSource() {}

    /** Writes the file below a folder of sources. */
    static void write(Path folder) throws IOException {
        Path file = Files.createDirectories(folder.resolve("cases")).resolve("Wide.java");
        Files.writeString(
                file,
                HEAD
                        + locals()
                        + slots()
                        + arguments("static", 255)
                        + arguments("static", 254)
                        + arguments("static", 253)
                        + arguments("", 254)
                        + arguments("", 252)
                        + "@Async Coroutine<String> J35_255_slots_of_arguments() { return result(\"\" + "
                        + String.join(" + ' ' + ", call("static", 255), call("static", 254), call("static", 253))
                        + "); }\n"
                        + "@Async Coroutine<String> J35_255_slots_with_this() { return result(\"\" + "
                        + String.join(" + ' ' + ", call("", 254), call("", 252))
                        + "); }\n"
                        + concatenation()
                        + "}\n");
    }

    /** All locals live across one await. */
    private static String locals() {
        return "@Async Coroutine<String> J34_two_hundred_live_locals() {\n"
                + lines(0, 200, WideSource::local, "")
                + "int awaited = await(fut(1));\n"
                + "String all = \"\" + awaited;\n"
                + appended(0, 200)
                + "return result(all);\n}\n";
    }

    /** Some locals in high slots live across awaits; one counts a loop, whose increment needs the wide form. */
    private static String slots() {
        return "@Async Coroutine<String> J36_more_than_256_slots() {\n"
                + lines(0, 300, WideSource::local, "")
                + "String all = \"\";\n"
                + appended(0, 290)
                + "for (int turn = 0; turn < 3; turn++) { v290 += turn * await(fut(turn)); v292 -= turn; }\n"
                + "v295 += await(fut(2));\nv295 += 1000;\n"
                + "return result(all + " + lines(290, 300, i -> "\" \" + v" + i, " + ") + ");\n}\n";
    }

    /** In pieces: ECJ puts all operands of an expression into one call, and more than 255 slots of them crash the JVM. */
    private static String appended(int from, int to) {
        return IntStream.iterate(from, start -> start < to, start -> start + 50)
                .mapToObj(
                        start -> "all = all + " + lines(start, Math.min(start + 50, to), i -> "v" + i, " + ") + ";\n")
                .collect(Collectors.joining());
    }

    private static String local(int index) {
        return type(index) + " v" + index + " = " + value(index) + ";\n";
    }

    /** A method with so many slots of arguments besides this; one of ten parameters takes two. */
    private static String arguments(String modifiers, int slots) {
        int count = parameters(slots);
        int half = count / 2;
        return "@Async " + modifiers + " Coroutine<Long> " + name(modifiers, slots) + "(Case run, "
                + lines(0, count, i -> parameterType(i) + " p" + i, ", ")
                + ") {\nlong sum = " + lines(0, half, i -> "p" + i, " + ") + " + await(run.fut(1));\n"
                + "return result(sum + " + lines(half, count, i -> "p" + i, " + ") + " + await(run.fut(p1)));\n}\n";
    }

    private static String call(String modifiers, int slots) {
        String arguments = lines(0, parameters(slots), Integer::toString, ", ");
        return "await(" + name(modifiers, slots) + "(this, " + arguments + "))";
    }

    private static String name(String modifiers, int slots) {
        return modifiers + "With" + slots;
    }

    /** How many parameters fill these slots: one is the run, and one of ten takes two. */
    private static int parameters(int slots) {
        int left = slots - 1;
        int count = 0;
        while (left > 0) {
            left -= parameterType(count).equals("long") ? 2 : 1;
            count++;
        }
        return count;
    }

    private static String parameterType(int index) {
        return index % 10 == 4 ? "long" : "int";
    }

    /** Javac cuts a concatenation of more than 200 operands into several. */
    private static String concatenation() {
        return "@Async Coroutine<String> M02_concatenation_of_more_than_200_operands() {\n"
                + "int n = await(fut(1));\n"
                + "return result(\"\" + "
                + lines(
                        0,
                        230,
                        i -> i == 40 || i == 199 || i == 200 || i == 220 ? "await(fut(" + i + "))" : "n + \".\"",
                        " + ")
                + ");\n}\n";
    }

    private static String type(int index) {
        return switch (index % 5) {
            case 0 -> "int";
            case 1 -> "String";
            case 2 -> "long";
            case 3 -> "double";
            default -> "char";
        };
    }

    private static String value(int index) {
        return switch (index % 5) {
            case 0 -> "t(" + index + ")";
            case 1 -> "\"s\" + " + index;
            case 2 -> index + "L";
            case 3 -> index + ".5";
            default -> "'c'";
        };
    }

    private static String lines(int first, int end, IntFunction<String> line, String between) {
        return IntStream.range(first, end).mapToObj(line).collect(Collectors.joining(between));
    }
}

package dev.fermata.it.large;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sources of section P, and of J40: one class for each case, written for the cold kind. */
final class LargeSources {

    private static final String HEAD = """
            package cases;
            import static dev.fermata.Fermata.*;
            import dev.fermata.Coroutine;
            import dev.fermata.annotations.Async;
            import dev.fermata.it.harness.Case;
            public class %s extends Case {
                int f;
                String text(int a, long b, String c, double d, Object e) { return a + " " + b + c + d + e; }
                @Async
                Coroutine<String> %s() throws Exception {
                    int a = 1; long b = 2; String c = "three"; double d = 4; Object e = "five";
            %s
                    return result(text(a, b, c, d, e));
                }
            }
            """;

    private final Map<String, String> sources = new TreeMap<>();

    private LargeSources() {}

    /** By simple name of the class. */
    static Map<String, String> all() {
        LargeSources large = new LargeSources();
        for (int points : new int[] {10, 100, 1_000}) {
            large.add("J40_stores_before_awaits_in_branches_" + points, lines(points, LargeSources::branch));
        }
        large.add("P01_a_thousand_awaits", lines(1_000, i -> "a += await(fut(" + i + "));"));
        large.add("P02_a_thousand_awaits_in_a_hundred_cases_in_a_loop", cases());
        large.add("P03_one_await_in_7900_bytes", "a += await(fut(7));" + filler(7_650));
        large.add("P03_five_other_values_at_each_of_sixty_awaits", lines(60, LargeSources::fiveValues));
        large.add("P04_fifty_awaits_in_7900_bytes", lines(50, i -> "a += await(fut(" + i + "));") + filler(6_600));
        large.add("P07_five_hundred_live_locals", liveLocals());
        large.add("P08_a_hundred_operands_below_an_await", operands());
        large.add("P09_three_hundred_exception_ranges", lines(100, LargeSources::tries));
        large.add("P10_jumps_over_more_than_32_KB", "for (f = 0; f < 2; f++) {" + body(36_000) + "}");
        large.add("P10_jumps_that_grow_beyond_32_KB", "for (f = 0; f < 2; f++) {" + body(32_000) + "}");
        large.add("P10_conditional_jumps_back_that_grow", "f = 0; do {" + body(32_000) + "} while (++f < 2);");
        large.add("P12_long_tables_of_lines_and_variables", lines(900, LargeSources::scope));
        large.add("P14_trivial", "");
        return large.sources;
    }

    private void add(String name, String body) {
        sources.put(name, HEAD.formatted(name, name, body));
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    /** So many bytes or a few less: ten for each statement. */
    private static String filler(int bytes) {
        return lines(bytes / 10, i -> "f += 1;");
    }

    private static String body(int bytes) {
        return lines(20, i -> "a += await(fut(" + i + ")); " + filler(bytes / 20));
    }

    /** Of other types at each await, one of them an operand: too much for one resume copy. */
    private static String fiveValues(int i) {
        String[] types = {"long", "int", "double", "float"};
        String first = types[i % 4] + " p = " + i + "; ";
        String second = types[i / 4 % 4] + " q = " + (i + 1) + "; ";
        String third = types[i / 16] + " r = " + (i + 2) + "; ";
        return "{ " + first + second + third + "a = a + await(fut(" + i + ")) + (int) p; d += q * r; }";
    }

    private static String branch(int i) {
        return "if (a != " + i + ") { b = " + i + "; await(fut(b)); }";
    }

    private static String cases() {
        String cases = lines(100, i -> "case " + i + ": " + lines(10, k -> "a += await(fut(" + k + "));") + "break;");
        return "int s = 0;\nwhile (true) {\nswitch (s++) {\n" + cases
                + "default: return result(text(a, b, c, d, e));\n}\n}\n}\n"
                + "@Async\nCoroutine<String> nothing() {\nint a = 1; long b = 2; String c = null; double d = 4; Object e = null;\n";
    }

    private static String liveLocals() {
        String declarations = lines(250, i -> "int i" + i + " = " + i + "; String s" + i + " = \"s" + i + "\";");
        String uses = lines(250, i -> "a = a * 31 + i" + i + " + s" + i + ".length();");
        return declarations + "a += await(fut(5));\n" + uses;
    }

    private static String operands() {
        return "d = "
                + IntStream.range(0, 100)
                        .mapToObj(i -> i % 2 == 0 ? "(a + " : "(d + ")
                        .collect(Collectors.joining()) + "await(fut(5))" + ")".repeat(100) + ";\n";
    }

    private static String tries(int i) {
        return "try { try { try { a += await(fut(" + i + ")); } catch (ArithmeticException x) { a--; } }"
                + " catch (IllegalStateException x) { log(x.getMessage()); } } finally { f++; }";
    }

    private static String scope(int i) {
        String await = i % 30 == 0 ? "await(fut(" + i + "))" : "" + i;
        return "{ int v" + i + " = " + await + ";\na +=\nv" + i + ";\n}";
    }
}

package dev.fermata.transform.emit;

import dev.fermata.transform.target.Sources;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies with as many awaits and live values as promised, in shapes that cost as much as possible. */
final class LargeMethods {

    static final int AWAITS = 60;
    private static final int LIVE = 5;
    private static final String[] TYPES = {"int", "long", "String", "double", "Integer", "float", "int[]", "Thread"};

    private LargeMethods() {}

    /** All shapes: the parameters that come after {@code Coroutine<Integer> x}, a colon, and the body. */
    static Map<String, String> shapes() {
        Map<String, String> shapes = new LinkedHashMap<>();
        shapes.put("five others live at each await", ":" + awaits(i -> block(i, "use(await(x));")));
        shapes.put("five others of one type", ":" + awaits(i -> floats(i, "use(await(x));")));
        shapes.put("a window of five", ":" + window());
        shapes.put("other slots at each await", ":" + otherSlots());
        shapes.put("slots beyond 255", doubles(120) + ":" + otherSlots());
        shapes.put("a loop for each await", ":" + awaits(i -> block(i, "while (more()) await(x);")));
        shapes.put(
                "three loops for each await",
                ":" + awaits(i -> block(i, "while (more()) { while (more()) { while (more()) await(x); } }")));
        shapes.put(
                "variables of loops that die before the await",
                ":"
                        + awaits(i -> "for (int a = 0, b = 1, c = 2, d = 3, e = 4; more(); a = b = c = d = e = 1) {"
                                + " use(a + b + c + d + e); await(x); }"));
        shapes.put("all in nested loops", ":" + nested());
        shapes.put("operands of five sorts", ":" + awaits(LargeMethods::operands));
        shapes.put("operands of one sort", ":" + awaits(i -> "all(F" + ", F++".repeat(LIVE - 1) + ", await(x));"));
        shapes.put("in try, catch and finally", ":" + tries());
        shapes.put("a finally block for each of many ways out", ":" + finallies());
        shapes.put("under construction", ":" + awaits(i -> "use(new Long(new Integer(await(x))));"));
        shapes.put("many parameters", parameters(100) + ":use(" + sum(100) + ");" + awaits(i -> block(i, "await(x);")));
        shapes.put(
                "parameters that never die", parameters(5) + ":" + awaits(i -> "await(x);") + "use(" + sum(5) + ");");
        shapes.put("many dead variables", ":" + manySlots() + awaits(i -> "while (more()) await(x);"));
        shapes.put("a switch in a loop", ":" + cases());
        return shapes;
    }

    private static String awaits(IntFunction<String> line) {
        return Sources.lines(AWAITS, line);
    }

    private static String block(int i, String body) {
        String declarations = IntStream.range(0, LIVE)
                .mapToObj(k -> type(i, k) + " v" + k + " = " + value(type(i, k)) + ";")
                .collect(Collectors.joining(" "));
        String uses = IntStream.range(0, LIVE).mapToObj(k -> "use(v" + k + ");").collect(Collectors.joining(" "));
        return "{ " + declarations + body + uses + " }";
    }

    private static String type(int i, int k) {
        int base = i;
        for (int digit = 0; digit < k; digit++) {
            base /= 3;
        }
        return TYPES[(base + k) % TYPES.length];
    }

    private static String value(String type) {
        return switch (type) {
            case "int", "long", "double", "float" -> "1";
            default -> "null";
        };
    }

    private static String floats(int i, String body) {
        String before = i % 2 == 0 ? "double w = 1; " : "";
        return "{ " + before + "float a = 1, b = 1, c = 1, d = 1; double e = 1; " + body
                + "use(a); use(b); use(c); use(d); use(e); }";
    }

    /** Each await sees one variable less and one more. */
    private static String window() {
        String first = IntStream.range(0, LIVE)
                .mapToObj(k -> typeAt(k) + " v" + k + " = " + value(typeAt(k)) + ";\n")
                .collect(Collectors.joining());
        return first
                + awaits(i -> "use(v" + i + "); " + typeAt(i + LIVE) + " v" + (i + LIVE) + " = "
                        + value(typeAt(i + LIVE)) + "; use(await(x));")
                + IntStream.range(AWAITS, AWAITS + LIVE)
                        .mapToObj(i -> "use(v" + i + ");")
                        .collect(Collectors.joining());
    }

    private static String typeAt(int i) {
        return TYPES[i * 7 % TYPES.length];
    }

    /** 300 variables, five of them live at a time. */
    private static String otherSlots() {
        return awaits(i -> IntStream.range(0, LIVE)
                        .mapToObj(k -> "int v" + i + "_" + k + " = 1;")
                        .collect(Collectors.joining())
                + "await(x);"
                + IntStream.range(0, LIVE)
                        .mapToObj(k -> "v" + i + "_" + k)
                        .collect(Collectors.joining("+", "F = ", ";")));
    }

    private static String manySlots() {
        return Sources.lines(130, i -> "double w" + i + " = 1;");
    }

    private static String nested() {
        String loops = awaits(i -> "while (more()) { " + (i % 6 == 5 ? "await(x); ".repeat(6) : ""));
        return "int a = 1; long b = 1; String c = null; double d = 1; Thread e = null;" + loops + "use(a, b, c, d, e);"
                + "}".repeat(AWAITS);
    }

    private static String operands(int i) {
        return "g" + "(F, 2L, null, 3.0, \"\", await(x));";
    }

    private static String tries() {
        String body = Sources.lines(15, i -> "use(await(x));");
        return "int a = 1; long b = 1; String c = null; double d = 1; Thread e = null;\n"
                + "try {\n" + body + "} catch (RuntimeException r) {\n" + body + " use(r); } finally {\n" + body
                + "}\nuse(a, b, c, d, e);";
    }

    private static String finallies() {
        return "int a = 1; long b = 1; String c = null; double d = 1; Thread e = null;\n"
                + "for (;;) { try { if (more()) break; if (more()) continue; "
                + "if (more()) return result(1); if (more()) return result(2); if (more()) throw new Error(); } finally { "
                + "await(x); ".repeat(9) + " } }\nuse(a, b, c, d, e);";
    }

    private static String cases() {
        return "int a = 1; long b = 1; String c = null; double d = 1; Thread e = null;\nwhile (true) { switch (F) {\n"
                + awaits(i -> "case " + i + ": { float f" + i + " = 1; use(await(x)); use(f" + i + "); break; }")
                + "default: use(a, b, c, d, e); } if (more()) break; }";
    }

    private static String parameters(int count) {
        return IntStream.range(0, count).mapToObj(i -> ", int p" + i).collect(Collectors.joining());
    }

    private static String doubles(int count) {
        return parameters(count).replace("int", "double");
    }

    private static String sum(int count) {
        return IntStream.range(0, count).mapToObj(i -> "p" + i).collect(Collectors.joining(" + "));
    }
}

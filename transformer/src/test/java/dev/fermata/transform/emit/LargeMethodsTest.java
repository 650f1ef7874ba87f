package dev.fermata.transform.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.transform.target.CodeLengths;
import dev.fermata.transform.target.CompiledClasses;
import dev.fermata.transform.target.Sources;
import dev.fermata.transform.target.TargetCompiler;
import dev.fermata.transform.target.TransformedClasses;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A method of up to 4,000 bytes with 60 awaits and 5 live values at each is compiled by HotSpot, in all of its copies. */
class LargeMethodsTest {

    private static final int LARGEST_ORIGINAL = 4_000;
    private static final int COMPILED = 8_000;
    private static final String HELPERS = """
            static int F;
            static boolean more() { return F++ < 0; }
            static void use(int a) {} static void use(long a) {} static void use(float a) {}
            static void use(double a) {} static void use(Object a) {}
            static void all(int a, int b, int c, int d, int e, Object f) {}
            static void g(int a, long b, Thread c, double d, String e, Object f) {}
            """;
    private static final int FILLER = 8;

    @TestFactory
    List<DynamicTest> each_shape_stays_compiled() {
        return LargeMethods.shapes().entrySet().stream()
                .map(shape ->
                        DynamicTest.dynamicTest(shape.getKey(), () -> staysCompiled(shape.getKey(), shape.getValue())))
                .toList();
    }

    private static void staysCompiled(String name, String shape) {
        CompiledClasses bareClasses = compile(shape, 0);
        int bare = original(bareClasses);
        assertTrue(bare < LARGEST_ORIGINAL, () -> "the shape alone takes " + bare);
        CompiledClasses full = compile(shape, (LARGEST_ORIGINAL - bare) / FILLER);
        int original = original(full);
        assertTrue(original <= LARGEST_ORIGINAL && original > LARGEST_ORIGINAL - FILLER, () -> "original " + original);
        check(name, full, original);
        check(name + ", nothing else", bareClasses, bare);
    }

    private static void check(String name, CompiledClasses classes, int original) {
        TransformedClasses transformed = classes.transformAll();
        List<Integer> sizes = transformed.methods("A").all().stream()
                .map(method -> CodeLengths.of(transformed.bytes("A")).get(method.name + method.desc))
                .toList();
        int largest = sizes.stream().max(Integer::compare).orElseThrow();
        System.out.printf("%s: %d bytes, %.2f times %s%n", name, original, (double) largest / original, sizes);
        assertTrue(largest <= COMPILED, () -> original + " bytes become " + sizes);
        assertEquals(List.of(), transformed.diagnostics());
        transformed.load();
    }

    private static CompiledClasses compile(String shape, int filler) {
        String[] parts = shape.split(":", 2);
        String source = Sources.classA(HELPERS + "@Async static Coroutine<Integer> f(Coroutine<Integer> x" + parts[0]
                + ") {\n" + parts[1] + "F++;\n".repeat(filler) + "return result(1);\n}\n");
        return TargetCompiler.compile(Map.of("A", source), 17);
    }

    private static int original(CompiledClasses classes) {
        return CodeLengths.of(classes.bytes("A")).entrySet().stream()
                .filter(method -> method.getKey().startsWith("f("))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}

package dev.fermata.transform.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.transform.TransformResult;
import dev.fermata.transform.TransformResult.Status;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.target.ClassNodes;
import dev.fermata.transform.target.CompiledClasses;
import dev.fermata.transform.target.EmittedMethods;
import dev.fermata.transform.target.Sources;
import dev.fermata.transform.target.TargetCompiler;
import dev.fermata.transform.target.TransformedClasses;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.tree.MethodNode;

/** A method of up to 4,000 bytes with 60 awaits and 5 live values at each stays under HotSpot's limit of 8,000. */
class SizesTest {

    private static final int AWAITS = 60;
    private static final int LARGEST_ORIGINAL = 4_000;
    private static final int COMPILED = 8_000;

    @Test
    void the_same_variables_everywhere() {
        assertCompiled(Sources.lines(AWAITS, i -> "a += await(x);") + "use(a, b, c, d, e); return result(1);");
    }

    @Test
    void variables_declared_one_after_the_other_so_that_each_layout_differs() {
        String declarations = "int v0 = 1; long v1 = 2; String v2 = c; double v3 = 3; Integer v4 = a;\n"
                + Sources.lines(AWAITS, SizesTest::declaration);
        assertCompiled(declarations + "return result(1);");
    }

    /** Reads the oldest of five variables, and makes a new one of the same type. */
    private static String declaration(int i) {
        String old = "v" + i;
        String fresh = "v" + (i + 5) + " = ";
        return switch (i % 5) {
            case 0 -> "int " + fresh + old + " + await(x);";
            case 1 -> "long " + fresh + old + " + await(x);";
            case 2 -> "String " + fresh + old + ".concat(await(x).toString());";
            case 3 -> "double " + fresh + old + " + await(x);";
            default -> "Integer " + fresh + old + " + await(x);";
        };
    }

    @Test
    void operands_on_the_stack() {
        String calls = Sources.lines(AWAITS, i -> "a = g(a, b, c, d, e, await(x));");
        assertCompiled(calls + "return result(a);");
    }

    @Test
    void inside_a_loop() {
        String body = Sources.lines(AWAITS, i -> "a += await(x);");
        assertCompiled("for (int i = 0; i < a; i++) {\n" + body + "use(b, c, d, e);} return result(a);");
    }

    @Test
    void inside_a_try_with_finally() {
        String body = Sources.lines(AWAITS / 3, i -> "a += await(x);");
        String three = "try {\n" + body + "} catch (RuntimeException r) {\n" + body + "} finally {\n" + body + "}";
        // the compiler writes a finally block once for each way out, so that this is more than 60
        assertCompiled(three + "use(a, b, c, d, e); return result(a);");
    }

    @Test
    void a_loop_for_each_await() {
        String loops = Sources.lines(AWAITS, i -> "while (a < " + i + ") { a += await(x); }");
        assertCompiled(loops + "use(a, b, c, d, e); return result(a);");
    }

    private static void assertCompiled(String body) {
        String source = Sources.coroutine(body)
                .replace(
                        "class A {",
                        "class A { static int g(int a, long b, String c, double d, Object e, Integer x) { return a; }");
        CompiledClasses classes = TargetCompiler.compile("A", source);
        MethodNode original = ClassNodes.method(ClassNodes.read(classes.bytes("A")), "f");
        assertTrue(EmittedMethods.size(original) < LARGEST_ORIGINAL, () -> "original: " + sizes(List.of(original)));
        TransformedClasses transformed = classes.transformAll();
        List<MethodNode> emitted = transformed.methods("A").all();
        assertTrue(emitted.stream().allMatch(method -> EmittedMethods.size(method) <= COMPILED), () -> sizes(emitted));
        assertEquals(List.of(), transformed.diagnostics());
        transformed.load();
    }

    private static String sizes(List<MethodNode> methods) {
        return methods.stream().map(EmittedMethods::size).toList().toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 1000})
    void growth_for_each_await_is_bounded(int awaits) {
        String source = Sources.coroutine(
                "int s = 0;\n" + Sources.lines(awaits, i -> "s = s + await(x);") + "return result(s);");
        CompiledClasses classes = TargetCompiler.compile("A", source);
        TransformedClasses transformed = classes.transformAll();
        int original = EmittedMethods.size(ClassNodes.method(ClassNodes.read(classes.bytes("A")), "f"));
        MethodNode resume = transformed.methods("A").resume("f");
        int growth = (EmittedMethods.size(resume) - original) / awaits;
        System.out.println(awaits + " awaits: " + original + " bytes become " + EmittedMethods.size(resume)
                + " in the resume copy, " + growth + " more for each await");
        assertTrue(growth <= 60, "grows by " + growth);
        transformed.load();
    }

    @Test
    void a_method_beyond_the_limit_of_the_compiler_gets_a_warning_and_a_smaller_entry_copy() {
        String source =
                Sources.coroutine(Sources.lines(400, i -> "a += await(x);") + "use(b, c, d, e); return result(a);");
        TransformedClasses transformed = TargetCompiler.compile("A", source).transformAll();
        assertEquals(1, transformed.diagnostics().size());
        assertEquals(
                DiagnosticCode.METHOD_NOT_COMPILED,
                transformed.diagnostics().get(0).code());
        assertTrue(EmittedMethods.size(transformed.methods("A").entry("f")) < 100);
        transformed.load();
    }

    @Test
    void a_method_beyond_the_limit_of_the_jvm_is_an_error_with_a_place() {
        String source = Sources.coroutine(Sources.lines(3_000, i -> "await(x);") + "return result(a);");
        TransformResult result = TargetCompiler.compile(Map.of("A", source), 17).transform("A");
        assertEquals(Status.REJECTED, result.status());
        List<DiagnosticCode> errors = result.diagnostics().stream()
                .filter(diagnostic -> diagnostic.isError())
                .map(diagnostic -> diagnostic.code())
                .toList();
        assertEquals(List.of(DiagnosticCode.METHOD_TOO_LARGE), errors);
        assertEquals("f", result.diagnostics().get(0).place().methodName());
        assertTrue(result.diagnostics().get(0).place().line() > 0);
    }
}

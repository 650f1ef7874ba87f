package dev.fermata.transform.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.transform.TransformResult;
import dev.fermata.transform.TransformResult.Status;
import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.target.CodeLengths;
import dev.fermata.transform.target.CompiledClasses;
import dev.fermata.transform.target.Sources;
import dev.fermata.transform.target.TargetCompiler;
import dev.fermata.transform.target.TransformedClasses;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/** Section P: the limits of the JVM are diagnostics, and small methods stay below those of HotSpot's inlining. */
class LimitsTest {

    /** HotSpot's FreqInlineSize. */
    private static final int INLINED_WHERE_HOT = 325;

    /** HotSpot's MaxInlineSize. */
    private static final int INLINED_ANYWHERE = 35;

    private static final int MOST_CONSTANTS = 65_535;

    @Test
    void P05_a_method_that_outgrows_64_KB_is_an_error_with_its_size() {
        String filler = "a = a * 31 + 7;\n".repeat(8_000);
        TransformResult result = TargetCompiler.compile(
                        "A", Sources.coroutine(filler + Sources.lines(100, i -> "await(x);") + "return result(a);"))
                .transform("A");
        assertRejected(result, "the transformed method would take ");
        assertEquals("f", result.diagnostics().get(0).place().methodName());
    }

    @Test
    void P06_a_class_that_outgrows_its_constants_is_an_error_with_their_number() {
        CompiledClasses classes = TargetCompiler.compile("A", Sources.coroutine("return result(await(x));"))
                .with("A", bytes -> withConstants(bytes, MOST_CONSTANTS - 20));
        assertRejected(classes.transform("A"), "the transformed class would have ");
    }

    @Test
    void P06_almost_all_constants_may_be_taken() {
        CompiledClasses classes = TargetCompiler.compile("A", Sources.coroutine("return result(await(x));"))
                .with("A", bytes -> withConstants(bytes, MOST_CONSTANTS - 300));
        TransformedClasses transformed = classes.transformAll();
        assertEquals(List.of(), transformed.diagnostics());
        transformed.load();
    }

    /** The same class with so many constants. */
    private static byte[] withConstants(byte[] classFile, int count) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(writer, 0);
        for (int i = reader.getItemCount(); i < count; i++) {
            writer.newConst(1_000_000 + i);
        }
        return writer.toByteArray();
    }

    private static void assertRejected(TransformResult result, String message) {
        assertEquals(Status.REJECTED, result.status());
        List<Diagnostic> errors =
                result.diagnostics().stream().filter(Diagnostic::isError).toList();
        assertEquals(1, errors.size());
        assertEquals(DiagnosticCode.METHOD_TOO_LARGE, errors.get(0).code());
        assertTrue(
                errors.get(0).message().matches(message + "\\d+ .*"),
                errors.get(0).message());
    }

    @Test
    void P11_two_thousand_methods_get_four_members_each() {
        String methods = Sources.lines(
                2_000,
                i -> "@Async static Coroutine<Integer> f" + i + "(Coroutine<Integer> x) { return result(await(x)); }");
        TransformedClasses transformed =
                TargetCompiler.compile("A", Sources.classA(methods)).transformAll();
        assertEquals(4 * 2_000, transformed.methods("A").all().size());
        assertEquals(List.of(), transformed.diagnostics());
        transformed.load();
    }

    @Test
    void P13_P14_entry_copies_of_small_methods_are_inlined() {
        assertEntry("return result(1);", "trivial");
        assertEntry("return result(await(x));", "one await");
        String filler = "F += a;\n".repeat(26);
        assertEntry(filler + "int y = await(x); " + "F += y;\n" + "return result(F);", "one await, just below");
    }

    private static void assertEntry(String body, String what) {
        String source = Sources.classA(
                "static int F; @Async static Coroutine<Integer> f(Coroutine<Integer> x, int a) {\n" + body + "}");
        CompiledClasses classes = TargetCompiler.compile("A", source);
        Map<String, Integer> before = CodeLengths.of(classes.bytes("A"));
        Map<String, Integer> after = CodeLengths.of(classes.transformAll().bytes("A"));
        int original = size(before, "", ")Ldev/fermata/Coroutine;");
        int stub = size(after, "", ")Ldev/fermata/Coroutine;");
        int entry = size(after, "Ldev/fermata/Coroutine;I", ")Ljava/lang/Object;");
        System.out.printf("%s: original %d, stub %d, entry copy %d%n", what, original, stub, entry);
        assertTrue(entry <= INLINED_WHERE_HOT, what + " takes " + entry);
        assertTrue(stub <= INLINED_ANYWHERE, what + ": the stub takes " + stub);
    }

    private static int size(Map<String, Integer> sizes, String parameters, String returned) {
        return sizes.entrySet().stream()
                .filter(method -> method.getKey().startsWith("f("))
                .filter(method -> method.getKey().endsWith(returned))
                .filter(method ->
                        !returned.endsWith("Object;") || method.getKey().startsWith("f(" + parameters))
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}

package dev.fermata.transform.warn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.transform.TransformResult;
import dev.fermata.transform.Transformer;
import dev.fermata.transform.diagnostic.Diagnostic;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.target.CompiledClasses;
import dev.fermata.transform.target.CompiledTarget;
import dev.fermata.transform.target.Sources;
import dev.fermata.transform.target.TargetCompiler;
import dev.fermata.transform.type.ClassBytes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What warnings may do, and may not. */
class WarningsTest {

    static List<CompiledTarget> targets() {
        return CompiledTarget.all("warnings");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void classes_are_the_same_with_and_without_warnings(CompiledTarget compiled) {
        CompiledClasses classes = compiled.classes();
        for (String name : classes.files().keySet()) {
            assertArrayEquals(
                    classes.transform(name, Warnings.off()).classFile(),
                    classes.transform(name, Warnings.usual()).classFile());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void nothing_is_said_and_nothing_looked_up_when_warnings_are_off(CompiledTarget compiled) {
        ClassBytes forbidden = name -> {
            throw new AssertionError("looked up " + name);
        };
        for (byte[] classFile : compiled.classes().files().values()) {
            TransformResult result = new Transformer(false, Warnings.off()).transform(classFile, forbidden);
            assertEquals(List.of(), result.diagnostics());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void classes_of_the_jdk_and_of_fermata_are_never_looked_up(CompiledTarget compiled) {
        Set<String> lookedUp = new TreeSet<>();
        ClassBytes noting = name -> {
            lookedUp.add(name);
            return compiled.classes().find(name);
        };
        for (byte[] classFile : compiled.classes().files().values()) {
            new Transformer(false, Warnings.usual()).transform(classFile, noting);
        }
        lookedUp.removeAll(compiled.classes().files().keySet());
        assertEquals(Set.of(), lookedUp);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void warnings_need_no_other_class(CompiledTarget compiled) {
        for (byte[] classFile : compiled.classes().files().values()) {
            assertFalse(new Transformer(false, Warnings.usual())
                    .transform(classFile, ClassBytes.NONE)
                    .hasErrors());
        }
    }

    @Test
    void a_class_that_cannot_be_read_says_nothing() {
        CompiledClasses classes = TargetCompiler.compile("A", Sources.classA("""
                static class Other { static void load() {} }
                @Async static Coroutine<Integer> f() { Other.load(); return result(1); }
                """));
        TransformResult result = new Transformer(false, Warnings.usual())
                .transform(classes.bytes("A"), name -> new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
        assertEquals(List.of(), result.diagnostics());
    }

    @Test
    void errors_and_warnings_are_told_together() {
        CompiledClasses classes = TargetCompiler.compile("A", Sources.classA("""
                @Async static Coroutine<Integer> f() { f(); return result(1); }
                @Async static int g() { return 1; }
                """));
        assertEquals(
                List.of(DiagnosticCode.DROPPED_COROUTINE, DiagnosticCode.UNSUPPORTED_RETURN_TYPE),
                codes(classes.transform("A")));
    }

    @Test
    void a_class_with_nothing_to_transform_is_warned_of_and_left_alone() {
        CompiledClasses classes = TargetCompiler.compile("A", Sources.classA("""
                static Awaitable<Integer> await(Awaitable<Integer> x) { return x; }
                static void f() { sleep(java.time.Duration.ZERO); }
                """));
        TransformResult result = classes.transform("A");
        assertEquals(TransformResult.Status.UNTOUCHED, result.status());
        assertEquals(List.of(DiagnosticCode.DROPPED_COROUTINE), codes(result));
    }

    @Test
    void the_size_of_a_method_can_be_suppressed_for_one_overload() {
        String body = "String text = \"\";\n" + Sources.lines(300, i -> "text += await(x);") + "return result(text); }";
        CompiledClasses classes = TargetCompiler.compile(
                "A",
                Sources.classA("""
                @dev.fermata.annotations.SuppressAsyncWarnings("FERMATA-201")
                @Async static Coroutine<String> f(Coroutine<String> x) {
                """ + body + "@Async static Coroutine<String> f(Coroutine<String> x, int y) {" + body));
        List<Diagnostic> told = classes.transform("A").diagnostics();
        assertEquals(1, told.size());
        assertEquals(DiagnosticCode.METHOD_NOT_COMPILED, told.get(0).code());
        assertTrue(told.get(0).place().line() > 300, told.get(0).render());
    }

    @Test
    void a_list_adds_to_what_is_known_and_takes_away() {
        CompiledClasses classes = TargetCompiler.compile("A", Sources.classA("""
                @Async static Coroutine<Integer> f(StringBuilder text) throws Exception {
                    Thread.sleep(1);
                    text.append(1).reverse();
                    return result(1);
                }
                """));
        Warnings warnings = Warnings.usual()
                .and(BlockingCalls.parse(
                        "list", "! java.lang.Thread.sleep(long)\njava.lang.StringBuilder.reverse -> do not"));
        List<Diagnostic> told = classes.transform("A", warnings).diagnostics();
        assertEquals(
                List.of("StringBuilder.reverse blocks in an async body"),
                told.stream().map(Diagnostic::message).toList());
        assertEquals("do not", told.get(0).fix());
    }

    private static List<DiagnosticCode> codes(TransformResult result) {
        return result.diagnostics().stream().map(Diagnostic::code).toList();
    }
}

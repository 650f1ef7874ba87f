package dev.fermata.transform.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.fermata.Coroutine;
import dev.fermata.transform.TransformResult;
import dev.fermata.transform.TransformResult.Status;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.target.EmittedMethods;
import dev.fermata.transform.target.Sources;
import dev.fermata.transform.target.TargetCompiler;
import dev.fermata.transform.target.TransformedClasses;
import dev.fermata.transform.type.RuntimeSymbols;
import java.lang.reflect.Method;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.MethodNode;

/** Overloads share a name, so that only parameters keep their copies apart. */
class NamePlannerTest {

    private static final int MOST = RuntimeSymbols.FRAME_PARAMETERS.size() * RuntimeSymbols.DRIVER_PARAMETERS.size();

    @Test
    void as_many_overloads_as_there_are_descriptors_are_linked_by_the_runtime() throws ReflectiveOperationException {
        TransformedClasses transformed =
                TargetCompiler.compile("A", overloads(MOST)).transformAll();
        EmittedMethods emitted = transformed.methods("A");
        assertEquals(
                2 * MOST,
                emitted.copies().stream().map(NamePlannerTest::key).distinct().count());
        assertEquals(
                MOST,
                emitted.factories().stream()
                        .map(method -> method.name)
                        .distinct()
                        .count());
        for (Method method : transformed.load().loadClass("A").getDeclaredMethods()) {
            if (method.getReturnType() == Coroutine.class) {
                method.setAccessible(true);
                assertInstanceOf(Coroutine.class, method.invoke(null, new Object[method.getParameterCount()]));
            }
        }
    }

    @Test
    void one_overload_more_is_an_error() {
        TransformResult result =
                TargetCompiler.compile("A", overloads(MOST + 4)).transform("A");
        assertEquals(Status.REJECTED, result.status());
        assertEquals(4, result.diagnostics().size());
        result.diagnostics().forEach(diagnostic -> assertEquals(DiagnosticCode.AMBIGUOUS_OVERLOADS, diagnostic.code()));
    }

    @Test
    void a_method_of_the_user_that_looks_like_a_copy_is_stepped_around() {
        String source = Sources.classA("""
                static Object f(dev.fermata.frame.MethodFrame frame, dev.fermata.continuation.Driver d, int depth) {
                    return null;
                }
                static Object f$frame() { return null; }
                @Async static Coroutine<Integer> f(Coroutine<Integer> x) { return result(await(x)); }
                """);
        TransformedClasses transformed = TargetCompiler.compile("A", source).transformAll();
        assertEquals(2, transformed.methods("A").copies().size());
        assertEquals("f$frame2", transformed.methods("A").factories().get(0).name);
        transformed.load();
    }

    @Test
    void a_resume_copy_leaves_the_descriptors_of_entry_copies_alone() {
        String source = Sources.classA("""
                @Async static Coroutine<Integer> f() { return result(1); }
                @Async static Coroutine<Integer> f(String x) { return result(2); }
                @Async static Coroutine<Integer> f(Coroutine<Integer> x) { return result(await(x)); }
                @Async static Coroutine<Integer> f(Awaitable<Integer> x) { return result(await(x)); }
                """);
        TargetCompiler.compile("A", source).transformAll().load();
    }

    @Test
    void a_static_overload_that_takes_the_object_keeps_apart_from_the_method_of_the_object() {
        String source = Sources.classA("""
                @Async Coroutine<Integer> f(Coroutine<Integer> x) { return result(await(x)); }
                @Async static Coroutine<Integer> f(A self, Coroutine<Integer> x) { return result(await(x) + 1); }
                """);
        TransformedClasses transformed = TargetCompiler.compile("A", source).transformAll();
        assertEquals(4, transformed.methods("A").copies().size());
        transformed.load();
    }

    private static String overloads(int count) {
        return Sources.classA(Sources.lines(count, NamePlannerTest::overload));
    }

    /** One with as many parameters as its number. */
    private static String overload(int number) {
        String parameters =
                IntStream.range(0, number).mapToObj(i -> "String p" + i).collect(Collectors.joining(", "));
        return "@Async static Coroutine<Integer> f(" + parameters + ") { return result(await(result(1))); }";
    }

    private static String key(MethodNode method) {
        return method.name + method.desc;
    }
}

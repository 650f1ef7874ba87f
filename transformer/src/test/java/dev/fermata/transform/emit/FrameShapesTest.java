package dev.fermata.transform.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.fermata.Coroutine;
import dev.fermata.frame.MethodFrame;
import dev.fermata.frame.WideFrame;
import dev.fermata.transform.target.Sources;
import dev.fermata.transform.target.TargetCompiler;
import dev.fermata.transform.target.TransformedClasses;
import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which class of the runtime holds how many values, up to as many as a method can have. */
class FrameShapesTest {

    @ParameterizedTest(name = "{0} references and {1} primitives need {2}")
    @CsvSource({
        "0, 0, Frame0_0",
        "1, 0, Frame1_0",
        "5, 3, Frame6_4",
        "8, 8, Frame8_8",
        "9, 0, WideFrame",
        "0, 9, WideFrame",
        "9, 9, WideFrame",
        "200, 0, WideFrame"
    })
    void the_smallest_shape_that_fits_is_taken(int references, int primitives, String shape)
            throws ReflectiveOperationException {
        String parameters = joined("Object r", references, ", ") + joined(", int p", primitives, "");
        String uses = joined("use(r", references, "); ") + joined("); use(p", primitives, "");
        String source = Sources.classA("@Async static Coroutine<Integer> f(" + parameters.replaceFirst("^, ", "")
                + ") { await(result(1)); "
                + (uses + ");").replaceFirst("^\\);", "").replaceFirst("; \\);", ";")
                + " return result(2); }");
        TransformedClasses transformed = TargetCompiler.compile("A", source).transformAll();
        assertEquals("()Ldev/fermata/frame/" + shape + ";", factory(transformed));
        assertInstanceOf(MethodFrame.class, call(transformed.load()));
    }

    private static String joined(String prefix, int count, String separator) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(separator));
    }

    @Test
    void with_255_argument_slots_there_is_no_entry_copy() throws ReflectiveOperationException {
        String source = Sources.classA("@Async static Coroutine<Integer> f(" + joined("long p", 127, ", ")
                + ", int last) { await(result(last)); use(" + joined("p", 127, ", ")
                + "); return result(last); }");
        TransformedClasses transformed = TargetCompiler.compile("A", source).transformAll();
        assertEquals(1, transformed.methods("A").copies().size());
        assertInstanceOf(WideFrame.class, call(transformed.load()));
    }

    @Test
    void a_hot_method_with_255_argument_slots_runs_its_resume_copy() throws ReflectiveOperationException {
        String source = Sources.classA("@Async static CompletableFuture<Integer> f(" + joined("long p", 127, ", ")
                + ", int last) { return done((int) p0 + await(done(last)) + 7); }");
        TransformedClasses transformed = TargetCompiler.compile("A", source).transformAll();
        assertEquals(1, transformed.methods("A").copies().size());
        assertEquals(7, ((CompletableFuture<?>) call(transformed.load())).join());
    }

    @ParameterizedTest(name = "{0}, {1} makes {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Coroutine<Integer> | int a, long b, boolean c | use(a, b, c); return result(await(x));"
                        + "| f$frame Frame1_4, f$suspended Frame0_0",
                "CompletableFuture<Integer> | int a, long b, boolean c | use(a, b, c); return done(await(x));"
                        + "| f$frame Frame1_4, f$suspended Frame0_0",
                "Coroutine<Integer> | int a, int b, int c | use(a, b); int y = await(x); return result(y + c);"
                        + "| f$frame Frame1_4, f$suspended Frame1_1",
                "Coroutine<Integer> | String a, String b | use(b); int y = await(x); return result(y + a.length());"
                        + "| f$frame Frame3_0, f$suspended Frame1_0",
                "Coroutine<Integer> | AsyncIterable<Integer> a, Object b, Object c"
                        + "| use(b, c, x); int y = 0; for (int i : each(a)) y += i; return result(y);"
                        + "| f$frame Frame4_1",
                "Coroutine<Integer> | AsyncIterable<Integer> a, long b, long c"
                        + "| use(b, c, x); for (int i : each(a)) use(i); return result(1);"
                        + "| f$frame Frame2_2, f$suspended Frame1_0",
                "Coroutine<Integer> | int a, long b | use(b, x); return result(a); | f$frame Frame1_2",
                "Coroutine<Integer> | int a, int b | int y = await(x); return result(y + a + b); | f$frame Frame1_2"
            })
    void a_frame_made_at_an_await_has_no_room_for_dead_arguments(
            String type, String parameters, String body, String factories) {
        String source =
                Sources.classA("@Async static " + type + " f(" + parameters + ", Coroutine<Integer> x) {" + body + "}");
        TransformedClasses transformed = TargetCompiler.compile("A", source).transformAll();
        assertEquals(factories, factories(transformed));
    }

    @Test
    void a_bridge_makes_no_frame_at_an_await() {
        String source = Sources.classA("@Async static Coroutine<Integer> f(Coroutine<Integer> x, long a, long b) { "
                + "use(a, b); int y = await(x); " + "F += y;\n".repeat(990) + " return result(F); } static int F;");
        TransformedClasses transformed = TargetCompiler.compile("A", source).transformAll();
        assertEquals("f$frame Frame1_2", factories(transformed));
    }

    private static String factories(TransformedClasses transformed) {
        return transformed.methods("A").factories().stream()
                .map(made -> made.name + " "
                        + made.desc.substring(made.desc.lastIndexOf('/') + 1).replace(";", ""))
                .collect(Collectors.joining(", "));
    }

    private static String factory(TransformedClasses transformed) {
        return transformed.methods("A").factories().get(0).desc;
    }

    /** Calls {@code f} with null and zero, which links its code; a cold one is not run. */
    private static Object call(ClassLoader loader) throws ReflectiveOperationException {
        for (Method method : loader.loadClass("A").getDeclaredMethods()) {
            Class<?> returned = method.getReturnType();
            if (returned == Coroutine.class || returned == CompletableFuture.class) {
                method.setAccessible(true);
                return method.invoke(null, defaults(method));
            }
        }
        throw new AssertionError("no method");
    }

    private static Object[] defaults(Method method) {
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            arguments[i] = type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : null;
        }
        return arguments;
    }
}

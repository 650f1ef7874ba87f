package dev.fermata.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.Coroutine;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Frame;
import dev.fermata.continuation.Source;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.junit.jupiter.api.Test;

class LinkerTest {
    private static Object resume(MethodFrame<?> frame, Object arrived, Driver driver, int depth) {
        return "MethodFrame" + arrived + depth;
    }

    private static Object resume(Coroutine<?> frame, Object arrived, Driver driver, int depth) {
        return "Coroutine" + arrived + depth;
    }

    private static Object resume(Frame frame, Object arrived, Driver driver, int depth) {
        return "Frame" + arrived + depth;
    }

    private static Object resume(Source<?> frame, Object arrived, Driver driver, int depth) {
        return "Source" + arrived + depth;
    }

    private static Object resume(Object frame, Object arrived, Driver driver, int depth) {
        return "Object" + arrived + depth;
    }

    private static Code link(int abi, Class<?> first) throws Throwable {
        var lookup = MethodHandles.lookup();
        var type = MethodType.methodType(Object.class, first, Object.class, Driver.class, int.class);
        var resume = lookup.findStatic(LinkerTest.class, "resume", type);
        var site = Linker.code(
                lookup, "load", MethodType.methodType(Code.class), abi, resume, "Orders.java", "\7\52", "\1", "");
        return (Code) site.getTarget().invokeExact();
    }

    @Test
    void the_frame_parameter_may_be_of_any_type_above_the_frame() throws Throwable {
        for (Class<?> first :
                new Class<?>[] {MethodFrame.class, Coroutine.class, Frame.class, Source.class, Object.class}) {
            Code code = link(2, first);
            assertEquals(first.getSimpleName() + "it" + 3, code.resumer().resume(new Frame0_0(code), "it", null, 3));
        }
    }

    @Test
    void a_large_method_is_resumed_by_the_copy_that_has_its_state() throws Throwable {
        var lookup = MethodHandles.lookup();
        MethodHandle[] copies = {copy(Source.class), copy(Frame.class), copy(Coroutine.class)};
        var site = Linker.codeOfParts(
                lookup,
                "load",
                MethodType.methodType(Code.class),
                2,
                "\0\2\5",
                "Orders.java",
                "\7\52",
                "\1",
                "",
                copies);
        Code code = (Code) site.getTarget().invokeExact();
        String[] expected = {
            "Sourceit3", "Sourceit3", "Frameit3", "Frameit3", "Frameit3", "Coroutineit3", "Coroutineit3"
        };
        for (int state = 0; state < expected.length; state++) {
            Frame0_0 frame = standing(code, state);
            assertEquals(expected[state], code.resumer().resume(frame, "it", null, 3));
        }
    }

    private static Frame0_0 standing(Code code, int state) {
        Frame0_0 frame = new Frame0_0(code);
        if (state > 0) {
            var task = HotCalls.begin();
            frame.suspend(Driver.current(), state);
            HotCalls.end(task, null);
        }
        return frame;
    }

    private static MethodHandle copy(Class<?> first) throws ReflectiveOperationException {
        var type = MethodType.methodType(Object.class, first, Object.class, Driver.class, int.class);
        return MethodHandles.lookup().findStatic(LinkerTest.class, "resume", type);
    }

    @Test
    void a_code_knows_its_places_and_where_it_catches() throws Throwable {
        Code code = link(2, MethodFrame.class);
        assertEquals(
                new StackTraceElement(LinkerTest.class.getName(), "load", "Orders.java", 42),
                code.places().at(1));
        assertEquals(-1, code.places().at(2).getLineNumber());
        assertSame(code.places().at(1), code.places().at(1), "a failure may pass a million frames of one method");
        assertTrue(code.catches(1));
        assertFalse(code.catches(2));
    }

    @Test
    void another_version_of_the_contract_is_refused_with_both_numbers_and_the_cure() {
        String message = assertThrows(AbiMismatchError.class, () -> link(7, MethodFrame.class))
                .getMessage();
        assertTrue(message.contains("version 7") && message.contains("version 2"), message);
        assertTrue(message.contains("transform again"), message);
    }

    private static CallSite call(int abi, Class<?> owner, String name) {
        var type = MethodType.methodType(Object.class, owner, Driver.class, int.class);
        return Linker.call(MethodHandles.lookup(), name, type, abi, owner, "()Ldev/fermata/Coroutine;", "");
    }

    @Test
    void a_call_that_cannot_be_linked_fails_as_the_call_itself_would() {
        assertThrows(NoSuchMethodError.class, () -> call(2, LinkerTest.class, "absent"));
        assertThrows(IllegalAccessError.class, () -> call(2, Hidden.type(), "coroutine"));
        assertThrows(AbiMismatchError.class, () -> call(7, LinkerTest.class, "coroutine"));
    }

    /** Something whose class another package cannot name. */
    private static final class Hidden {
        static Class<?> type() {
            try {
                return Class.forName("dev.fermata.sync.GetCall");
            } catch (ClassNotFoundException missing) {
                throw new AssertionError(missing);
            }
        }
    }

    Coroutine<Object> made() {
        made++;
        return new Frame0_0(code);
    }

    private int made;
    private Code code;

    @Test
    void a_call_makes_the_plain_call_and_awaits_what_comes_of_it() throws Throwable {
        code = link(2, MethodFrame.class);
        MethodHandle site = call(2, LinkerTest.class, "made").dynamicInvoker();
        var task = HotCalls.begin();
        for (int i = 1; i <= 300; i++) {
            assertEquals("MethodFramenull4", site.invoke(this, Driver.current(), 5));
            assertEquals(i, made, "the coroutine of a stub that nobody transformed is never left out");
        }
        HotCalls.end(task, null);
    }
}

package dev.fermata.transform.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.transform.scan.Calls;
import dev.fermata.transform.target.CompiledClasses;
import dev.fermata.transform.target.IsolatedLoader;
import dev.fermata.transform.verify.ClassVerifier;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/** What becomes of calls of close and of loops over each, before anything else is done. */
class ClassLowererTest {

    private static final String ASYNC =
            "@Async Coroutine<Integer> f(AsyncIterable<Integer> s, AutoCloseable c, int[] a)" + " throws Exception ";

    private static LoweredMethod lowered(String body) {
        LoweredMethod lowered = LoweredMethod.of(ASYNC + "{" + body + "}");
        assertEquals(List.of(), lowered.messages());
        byte[] classFile = lowered.classFile();
        assertFalse(ClassVerifier.isBroken(classFile));
        IsolatedLoader.load(new CompiledClasses(new TreeMap<>(Map.of("A", classFile))));
        return lowered;
    }

    @Test
    void a_method_with_neither_stays_as_it_is() {
        LoweredMethod lowered = lowered("return result(a[0]);");
        assertSame(lowered.before(), lowered.after());
    }

    @Test
    void the_original_is_not_edited() {
        LoweredMethod lowered = lowered("c.close(); for (int n : each(s)) { a[0] = n; } return result(1);");
        assertNotSame(lowered.before().node(), lowered.after().node());
        assertEquals(0, LoweredMethod.calls(lowered.before().node(), call -> call.name.equals("closeAsync")));
    }

    @Test
    void close_asks_whether_its_receiver_wants_to_be_awaited() {
        LoweredMethod lowered = lowered("c.close(); return result(1);");
        assertEquals(1, lowered.calls("close"));
        assertEquals(1, lowered.calls("closeAsync"));
        assertEquals(1, lowered.calls("await"));
    }

    @Test
    void a_try_statement_closes_where_its_compiler_does() {
        LoweredMethod lowered = lowered("try (c) { a[0]++; } return result(1);");
        assertEquals(2, lowered.calls("close"));
        assertEquals(2, lowered.calls("closeAsync"));
    }

    @Test
    void close_under_a_monitor_stays() {
        LoweredMethod lowered = lowered("synchronized (this) { c.close(); } return result(1);");
        assertEquals(1, lowered.calls("close"));
        assertEquals(0, lowered.calls("closeAsync"));
    }

    @Test
    void only_close_without_argument_and_result_is_asked_about_and_not_that_of_the_superclass() {
        assertTrue(Calls.isClose(close(Opcodes.INVOKEVIRTUAL, "()V")));
        assertTrue(Calls.isClose(close(Opcodes.INVOKEINTERFACE, "()V")));
        assertFalse(Calls.isClose(close(Opcodes.INVOKESPECIAL, "()V")));
        assertFalse(Calls.isClose(close(Opcodes.INVOKESTATIC, "()V")));
        assertFalse(Calls.isClose(close(Opcodes.INVOKEVIRTUAL, "(I)V")));
        assertFalse(Calls.isClose(close(Opcodes.INVOKEVIRTUAL, "()Ljava/lang/Object;")));
    }

    private static MethodInsnNode close(int opcode, String descriptor) {
        return new MethodInsnNode(opcode, "B", "close", descriptor, opcode == Opcodes.INVOKEINTERFACE);
    }

    @Test
    void an_object_that_is_not_initialised_may_lie_below_a_close() {
        lowered("return result(new String(switch (a[0]) { case 1 -> { c.close(); yield \"x\"; } default -> \"y\"; })"
                + ".length());");
    }

    @Test
    void a_loop_closes_once_for_each_place_that_it_leads_to() {
        String tail = "return result(1);";
        assertEquals(2, lowered("for (int n : each(s)) { a[0] = n; }" + tail).calls("closeAsync"));
        assertEquals(
                2,
                lowered("for (int n : each(s)) { if (n == 1) break; if (n == 2) break; }" + tail)
                        .calls("closeAsync"));
        assertEquals(
                3,
                lowered("for (int n : each(s)) { if (n == 1) return result(n); if (n == 2) return result(2); }" + tail)
                        .calls("closeAsync"));
        assertEquals(
                4,
                lowered("out: while (a[0] > 0) { for (int n : each(s)) {"
                                + " if (n == 1) break; if (n == 2) continue out; if (n == 3) break out; } a[0] = 2; }"
                                + tail)
                        .calls("closeAsync"));
    }

    @Test
    void nothing_of_the_verb_and_of_plain_iterators_is_left() {
        LoweredMethod lowered = lowered("for (int n : each(s)) { a[0] = n; } return result(1);");
        assertEquals(0, lowered.calls("each"));
        assertEquals(0, lowered.calls("hasNext"));
        assertEquals(1, lowered.calls("asyncIterator"));
        assertEquals(1, lowered.calls("advance"));
    }

    @Test
    void a_value_is_returned_by_the_call_beside_the_return() {
        LoweredMethod lowered = lowered("for (int n : each(s)) { return result(n); } return result(1);");
        assertEquals(
                2,
                LoweredMethod.calls(
                        lowered.after().node(),
                        call -> call.name.equals("result") && call.getNext().getOpcode() == Opcodes.ARETURN));
    }

    @Test
    void the_catch_all_sorts_between_the_handlers_within_and_around() {
        LoweredMethod lowered = lowered("try { for (int n : each(s)) {"
                + " try { a[n]++; } catch (ArithmeticException e) { a[1]++; }"
                + " } } catch (NullPointerException e) { a[2]++; } return result(1);");
        assertEquals(
                List.of("java/lang/ArithmeticException", "any", "java/lang/NullPointerException"), lowered.caught());
    }

    @Test
    void a_loop_of_an_unknown_shape_is_told() {
        String other = "Iterator<Integer> i = each(s).iterator(); int k = 0;"
                + " while (i.hasNext()) { if (k++ > 2) continue; k += i.next(); } return result(k);";
        assertEquals(
                List.of("FERMATA-109 each in a loop that is no for statement"),
                LoweredMethod.of(ASYNC + "{" + other + "}").messages());
    }
}

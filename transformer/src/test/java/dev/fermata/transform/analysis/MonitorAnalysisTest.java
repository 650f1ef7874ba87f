package dev.fermata.transform.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.transform.target.Assembly;
import dev.fermata.transform.target.MarkedMethod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

class MonitorAnalysisTest {

    @Test
    void a_monitor_is_held_inside_its_block_only() {
        assertHeld("mark(); synchronized (o) { mark(); } mark();", 0, 1, 0);
    }

    @Test
    void monitors_nest() {
        assertHeld("synchronized (o) { mark(); synchronized (p) { mark(); } mark(); }", 1, 2, 1);
    }

    @Test
    void a_handler_inside_the_block_still_holds_the_monitor() {
        assertHeld("synchronized (o) { try { use(a); } catch (RuntimeException e) { mark(); } }", 1);
    }

    @Test
    void a_handler_outside_of_the_block_does_not() {
        assertHeld("try { synchronized (o) { use(a); } } catch (RuntimeException e) { mark(); } mark();", 0, 0);
    }

    @Test
    void a_finally_around_the_block_holds_nothing_on_any_path() {
        assertHeld("try { synchronized (o) { if (a > 0) return; } } finally { mark(); }", 0, 0, 0);
    }

    @Test
    void a_loop_around_the_block_does_not_add_up() {
        assertHeld("for (int i = 0; i < a; i++) { mark(); synchronized (o) { mark(); } } mark();", 0, 1, 0);
    }

    @Test
    void a_loop_inside_the_block_holds_it_all_the_time() {
        assertHeld("synchronized (o) { for (int i = 0; i < a; i++) { mark(); } mark(); } mark();", 1, 1, 0);
    }

    @Test
    void the_innermost_monitor_comes_last() {
        MarkedMethod marked = MarkedMethod.of("synchronized (o) { synchronized (p) { mark(); } }");
        List<Integer> held = analyse(marked).before(marked.marks().get(0));
        assertTrue(held.get(0) < held.get(1));
    }

    @Test
    void a_loop_that_enters_a_monitor_in_each_round_and_never_leaves_it_ends_the_analysis() {
        Assembly code = new Assembly()
                .label("loop")
                .op(Opcodes.ACONST_NULL)
                .op(Opcodes.MONITORENTER)
                .maybe("loop")
                .op(Opcodes.RETURN);
        MonitorsHeld held = MonitorAnalysis.analyse(code.method().instructions, ControlFlow.of(code.method()));
        assertTrue(held.before(code.method().instructions.size() - 1).size() > 1);
    }

    private static void assertHeld(String body, Integer... expected) {
        MarkedMethod marked = MarkedMethod.of(body);
        MonitorsHeld held = analyse(marked);
        assertEquals(
                List.of(expected),
                marked.marks().stream().map(mark -> held.before(mark).size()).toList());
    }

    private static MonitorsHeld analyse(MarkedMethod marked) {
        return MonitorAnalysis.analyse(marked.node().instructions, ControlFlow.of(marked.node()));
    }
}

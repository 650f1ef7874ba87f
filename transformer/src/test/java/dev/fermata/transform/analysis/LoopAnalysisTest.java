package dev.fermata.transform.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.transform.target.Assembly;
import dev.fermata.transform.target.MarkedMethod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

class LoopAnalysisTest {

    @Test
    void straight_code_has_no_loop() {
        assertDepths("if (a > 0) { mark(); } else { mark(); } mark();", 0, 0, 0);
    }

    @Test
    void loops_nest() {
        assertDepths("while (a > b) { mark(); for (int i = 0; i < a; i++) { mark(); } mark(); } mark();", 1, 2, 1, 0);
    }

    @Test
    void what_leaves_the_loop_for_good_is_not_in_it() {
        assertDepths("while (true) { if (a > b) { mark(); return; } mark(); }", 0, 1);
    }

    @Test
    void a_handler_that_leads_back_is_in_the_loop() {
        assertDepths("while (true) { try { mark(); return; } catch (RuntimeException e) { mark(); } }", 1, 1);
    }

    @Test
    void the_header_of_a_while_loop_is_where_its_condition_stands() {
        MarkedMethod marked = MarkedMethod.of("use(a); while (a > b) { mark(); }");
        ControlFlow flow = ControlFlow.of(marked.node());
        Loops loops = LoopAnalysis.of(flow);
        List<Integer> headers = loops.headersAround(flow.blockOf(marked.marks().get(0)));
        assertEquals(List.of(1), headers);
        assertEquals(headers, loops.headersAround(1));
        assertEquals(List.of(), loops.headersAround(0));
    }

    @Test
    void two_edges_back_to_one_header_make_one_loop() {
        assertDepths("while (a > b) { if (a > 3) { mark(); continue; } mark(); }", 1, 1);
    }

    @Test
    void a_block_that_jumps_to_itself_is_a_loop() {
        Assembly code = new Assembly().label("self").maybe("self").op(Opcodes.RETURN);
        ControlFlow flow = ControlFlow.of(code.method());
        Loops loops = LoopAnalysis.of(flow);
        assertTrue(loops.isReducible());
        assertEquals(List.of(0), loops.headersAround(flow.blockOf(code.indexOf("self"))));
    }

    @Test
    void a_handler_that_covers_itself_is_a_loop_with_one_entry() {
        Assembly code = new Assembly()
                .label("start")
                .op(Opcodes.NOP)
                .label("end")
                .op(Opcodes.RETURN)
                .label("handler")
                .op(Opcodes.POP)
                .label("handled")
                .op(Opcodes.RETURN)
                .range("start", "end", "handler", null)
                .range("handler", "handled", "handler", null);
        ControlFlow flow = ControlFlow.of(code.method());
        Loops loops = LoopAnalysis.of(flow);
        int handler = flow.blockOf(code.indexOf("handler"));
        assertTrue(loops.isReducible());
        assertEquals(List.of(handler), loops.headersAround(handler));
        assertEquals(List.of(), loops.headersAround(0));
    }

    @Test
    void a_loop_with_two_entries_is_irreducible() {
        assertFalse(LoopAnalysis.of(ControlFlow.of(twoEntries().method())).isReducible());
    }

    @Test
    void a_jump_into_a_loop_past_its_header_is_irreducible_and_the_same_loop_without_it_is_not() {
        assertTrue(LoopAnalysis.of(ControlFlow.of(loop(false).method())).isReducible());
        assertFalse(LoopAnalysis.of(ControlFlow.of(loop(true).method())).isReducible());
    }

    @Test
    void code_that_nothing_leads_to_is_no_second_entry() {
        Assembly code = new Assembly()
                .label("loop")
                .op(Opcodes.NOP)
                .label("inside")
                .maybe("loop")
                .op(Opcodes.RETURN)
                .label("dead")
                .jump("inside");
        assertTrue(LoopAnalysis.of(ControlFlow.of(code.method())).isReducible());
    }

    private static Assembly twoEntries() {
        return new Assembly()
                .maybe("b")
                .label("a")
                .op(Opcodes.NOP)
                .label("b")
                .maybe("a")
                .op(Opcodes.RETURN);
    }

    private static Assembly loop(boolean entryFromTheSide) {
        Assembly code = new Assembly();
        if (entryFromTheSide) {
            code.maybe("inside");
        }
        return code.label("header")
                .maybe("end")
                .label("inside")
                .op(Opcodes.NOP)
                .jump("header")
                .label("end")
                .op(Opcodes.RETURN);
    }

    private static void assertDepths(String body, Integer... expected) {
        MarkedMethod marked = MarkedMethod.of(body);
        ControlFlow flow = ControlFlow.of(marked.node());
        Loops loops = LoopAnalysis.of(flow);
        assertTrue(loops.isReducible());
        List<Integer> actual = marked.marks().stream()
                .map(mark -> loops.headersAround(flow.blockOf(mark)).size())
                .toList();
        assertEquals(List.of(expected), actual);
    }
}

package dev.fermata.transform.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.transform.target.Assembly;
import dev.fermata.transform.target.MarkedMethod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

class ControlFlowTest {

    @Test
    void straight_code_is_one_block() {
        Assembly code = new Assembly().op(Opcodes.NOP).op(Opcodes.NOP).op(Opcodes.RETURN);
        assertEquals(
                List.of(new Block(0, 3, List.of(), List.of(), List.of())),
                ControlFlow.of(code.method()).blocks());
    }

    @Test
    void a_conditional_jump_has_two_successors_and_a_jump_one() {
        Assembly code = new Assembly()
                .maybe("else")
                .jump("end")
                .label("else")
                .op(Opcodes.NOP)
                .label("end")
                .op(Opcodes.RETURN);
        ControlFlow flow = ControlFlow.of(code.method());
        int other = flow.blockOf(code.indexOf("else"));
        int end = flow.blockOf(code.indexOf("end"));
        assertEquals(List.of(other, 1), flow.blocks().get(0).successors());
        assertEquals(List.of(end), flow.blocks().get(1).successors());
        assertEquals(List.of(end), flow.blocks().get(other).successors());
        assertEquals(List.of(), flow.blocks().get(end).successors());
    }

    @Test
    void a_switch_leads_to_all_its_cases_and_to_nothing_else() {
        MarkedMethod marked =
                MarkedMethod.of("switch (a) { case 1: mark(); break; case 2: mark(); break; default: mark(); }");
        ControlFlow flow = ControlFlow.of(marked.node());
        List<Integer> cases = marked.marks().stream().map(flow::blockOf).toList();
        assertEquals(cases, flow.blocks().get(0).successors());
    }

    @Test
    void a_handler_that_catches_all_hides_the_later_ones() {
        for (String all : new String[] {null, "java/lang/Throwable"}) {
            assertEquals(1, handlersInRange(all, "java/lang/RuntimeException"));
        }
    }

    @Test
    void handlers_of_single_types_hide_nothing() {
        assertEquals(2, handlersInRange("java/lang/Exception", null));
    }

    private static int handlersInRange(String first, String second) {
        Assembly code = twoRanges(first, second);
        ControlFlow flow = ControlFlow.of(code.method());
        List<Integer> handlers =
                flow.blocks().get(flow.blockOf(code.indexOf("start"))).handlers();
        assertEquals(flow.blockOf(code.indexOf("one")), handlers.get(0));
        return handlers.size();
    }

    @Test
    void code_outside_of_a_range_does_not_reach_its_handler() {
        Assembly code = twoRanges("java/lang/Exception", null);
        ControlFlow flow = ControlFlow.of(code.method());
        assertEquals(List.of(), flow.blocks().get(0).handlers());
        assertEquals(
                List.of(), flow.blocks().get(flow.blockOf(code.indexOf("end"))).handlers());
    }

    private static Assembly twoRanges(String first, String second) {
        return new Assembly()
                .op(Opcodes.NOP)
                .label("start")
                .op(Opcodes.NOP)
                .label("end")
                .op(Opcodes.RETURN)
                .label("one")
                .op(Opcodes.ATHROW)
                .label("two")
                .op(Opcodes.ATHROW)
                .range("start", "end", "one", first)
                .range("start", "end", "two", second);
    }

    @Test
    void every_instruction_stands_in_exactly_one_block() {
        MarkedMethod marked =
                MarkedMethod.of("for (int i = 0; i < a; i++) try { use(o); } finally { if (b > 1) mark(); }");
        ControlFlow flow = ControlFlow.of(marked.node());
        int at = 0;
        for (Block block : flow.blocks()) {
            assertEquals(at, block.start());
            for (int i = block.start(); i < block.end(); i++) {
                assertEquals(block, flow.blocks().get(flow.blockOf(i)));
            }
            at = block.end();
        }
        assertEquals(marked.node().instructions.size(), at);
    }
}

package dev.fermata.transform.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.transform.target.MarkedMethod;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LivenessAnalysisTest {

    @Test
    void what_is_used_later_is_live_and_nothing_else() {
        assertLive("use(b); mark(); use(a);", "a");
        assertLive("use(a); mark(); use(a, o);", "a o");
        assertLive("use(a, b, o, p); mark();", "");
    }

    @Test
    void what_is_overwritten_before_its_next_use_is_dead() {
        assertLive("mark(); a = 3; use(a);", "");
        assertLive("mark(); if (b > 0) { a = 3; } use(a);", "a b");
    }

    @Test
    void an_increment_is_a_use() {
        assertLive("mark(); a++; use(a);", "a");
    }

    @Test
    void a_use_on_one_branch_is_enough() {
        assertLive("if (b > 0) { mark(); use(o); } else { mark(); use(p); }", "o", "p");
        assertLive("mark(); if (b > 0) { use(o); } else { use(p); }", "b o p");
    }

    @Test
    void in_a_loop_the_next_round_needs_what_it_uses_before() {
        assertLive("for (int i = 0; i < a; i++) { use(o); mark(); } use(p);", "a o p i");
    }

    @Test
    void a_variable_that_each_round_sets_anew_is_dead_at_the_end_of_the_round() {
        assertLive("while (true) { Object x = maker(); use(x); mark(); }", "");
    }

    @Test
    void what_a_handler_needs_is_live_throughout_its_range() {
        assertLive("try { mark(); use(a); mark(); } catch (RuntimeException e) { use(o); }", "a o", "o");
    }

    @Test
    void a_definition_inside_a_range_does_not_hide_what_the_handler_may_still_see() {
        assertLive("int x = 1; try { mark(); x = 2; use(x); } finally { use(x); }", "x");
    }

    @Test
    void a_finally_block_keeps_the_value_that_is_to_be_returned_alive() {
        assertLive("int x; try { x = a + b; } finally { mark(); } use(x);", "x", "slot 5");
    }

    @Test
    void at_the_start_the_arguments_that_are_used_are_live() {
        MarkedMethod marked = MarkedMethod.of("mark(); use(a, p);");
        BitSet start = after(marked).get(LivenessAnalysis.START);
        assertEquals("a p", names(marked, marked.marks().get(0), start));
    }

    private static void assertLive(String body, String... expected) {
        MarkedMethod marked = MarkedMethod.of(body);
        Map<Integer, BitSet> after = after(marked);
        List<String> actual = marked.marks().stream()
                .map(mark -> names(marked, mark, after.get(mark)))
                .toList();
        assertEquals(List.of(expected), actual);
    }

    private static Map<Integer, BitSet> after(MarkedMethod marked) {
        return LivenessAnalysis.after(marked.node().instructions, ControlFlow.of(marked.node()), marked.marks());
    }

    private static String names(MarkedMethod marked, int mark, BitSet live) {
        return String.join(
                " ", live.stream().mapToObj(slot -> marked.variable(slot, mark)).toList());
    }
}

package dev.fermata.transform.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.transform.target.Sources;
import dev.fermata.transform.target.TargetCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

class TailPlannerTest {

    private static final String MARK = "static int mark(int n) { return n; }\n";

    /** How often the resume copy of a method with this body calls {@code mark}. */
    private static int marks(String body) {
        return marksOf("@Async static Coroutine<Integer> f(Coroutine<Integer> x, int n) { int s = 0; " + body
                + " return result(s); }");
    }

    private static int marksOf(String method) {
        MethodNode copy = TargetCompiler.compile("A", Sources.classA(MARK + method))
                .transformAll()
                .methods("A")
                .resume("f");
        int marks = 0;
        for (AbstractInsnNode instruction : copy.instructions) {
            marks += instruction instanceof MethodInsnNode call && call.name.equals("mark") ? 1 : 0;
        }
        return marks;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for (int i = 0; i < n; i++) { s += await(x); mark(s); }",
                "while (s < n) { s += await(x); mark(s); }",
                "while (true) { s += await(x); if (s > n) { break; } mark(s); }",
                "do { s += await(x); mark(s); } while (s < n);",
                "for (int i = 0; i < n; i++) { if (i % 9 == 0) { s += await(x); } mark(s); }",
                "for (int i = 0; i < n; i++) { for (int j = 0; j < n; j++) { s += await(x); mark(s); } }"
            })
    void the_rest_of_a_turn_stands_twice(String loop) {
        assertEquals(2, marks(loop));
    }

    @Test
    void it_stands_once_more_for_each_await_of_a_turn_that_has_one_of_several() {
        assertEquals(
                3,
                marks(
                        "for (int i = 0; i < n; i++) { if (i > 3) { s += await(x); } else { s -= await(x); } mark(s); }"));
    }

    @Test
    void it_stands_twice_in_a_generator_that_emits_in_a_loop() {
        assertEquals(
                2,
                marksOf("@Async static AsyncGenerator<Integer> f(int n) { Emitter<Integer, Void> out = emitter();"
                        + " for (int i = 0; i < n; i++) { out.emit(i); mark(i); } return out.end(); }"));
    }

    @Test
    void what_stands_behind_the_loop_or_around_it_does_not() {
        assertEquals(1, marks("for (int i = 0; i < n; i++) { s += await(x); } mark(s);"));
        assertEquals(
                1, marks("for (int i = 0; i < n; i++) { for (int j = 0; j < n; j++) { s += await(x); } mark(s); }"));
    }

    @Test
    void it_stands_once_where_a_resume_goes_to_the_header_anyway() {
        assertEquals(1, marks("for (int i = 0; i < n; i++) { s += await(x); s += await(x); mark(s); }"));
        assertEquals(
                1,
                marks("for (int i = 0; i < n; i++) { for (int j = 0; j < n; j++) { s += await(x); }"
                        + " s += await(x); mark(s); }"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for (int i = 0; i < n; i++) { try { s += await(x); mark(s); } catch (IllegalStateException e) { s--; } }",
                "try { for (int i = 0; i < n; i++) { s += await(x); mark(s); } } catch (IllegalStateException e) { s--; }",
                "for (int i = 0; i < n; i++) { s += await(x); for (int j = 0; j < n; j++) { mark(j); } }"
            })
    void it_stands_once_below_a_handler_and_around_a_loop(String loop) {
        assertEquals(1, marks(loop));
    }

    @Test
    void what_control_falls_into_at_the_end_of_the_loop_is_part_of_it() {
        assertEquals(2, marks("do { s += await(x); } while (s < n); mark(s);"));
        assertEquals(2, marks("while (true) { s += await(x); if (s > n) { mark(s); break; } }"));
        assertEquals(2, marks("while (n > 0) { s += await(x); if (s > n) { mark(s); return result(s); } }"));
        assertEquals(1, marks("do { s += await(x); } while (s < n); s += await(x); mark(s);"));
    }

    @Test
    void it_stands_once_where_it_is_long() {
        assertEquals(2, marks("for (int i = 0; i < n; i++) { s += await(x); " + "s += n; ".repeat(10) + "mark(s); }"));
        assertEquals(1, marks("for (int i = 0; i < n; i++) { s += await(x); " + "s += n; ".repeat(15) + "mark(s); }"));
    }
}

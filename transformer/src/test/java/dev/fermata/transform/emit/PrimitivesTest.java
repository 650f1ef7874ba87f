package dev.fermata.transform.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.transform.target.EmittedMethods;
import dev.fermata.transform.target.Sources;
import dev.fermata.transform.target.TargetCompiler;
import dev.fermata.transform.target.TransformedClasses;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Where boxes are made and opened, in the entry copy and in the resume copy of a method {@code f}. */
class PrimitivesTest {

    private static void assertCalls(String members, String inEntry, String inResume) {
        TransformedClasses transformed =
                TargetCompiler.compile("A", Sources.classA(members)).transformAll();
        transformed.load();
        EmittedMethods methods = transformed.methods("A");
        assertEquals(inEntry, calls(methods.entry("f")));
        assertEquals(inResume, calls(methods.resume("f")));
    }

    private static String f(String body) {
        return "@Async Coroutine<Integer> f(Coroutine<Integer> x, int a) {" + body + "}\n";
    }

    private static String calls(MethodNode copy) {
        List<String> calls = new ArrayList<>();
        for (AbstractInsnNode instruction : copy.instructions) {
            if (instruction instanceof MethodInsnNode call && isOfInterest(call)) {
                calls.add(call.name);
            }
        }
        return String.join(" ", calls);
    }

    private static boolean isOfInterest(MethodInsnNode call) {
        return call.owner.equals(RuntimeSymbols.PRIMITIVE)
                || call.owner.startsWith("java/lang/")
                || (call.owner.equals(RuntimeSymbols.SUSPENSION) && call.name.startsWith("take"));
    }

    @ParameterizedTest
    @CsvSource({
        "Integer,7",
        "Long,7L",
        "Float,7f",
        "Double,7.0",
        "Boolean,true",
        "Character,(char) 7",
        "Short,(short) 7",
        "Byte,(byte) 7"
    })
    void a_primitive_is_returned_without_a_box(String type, String value) {
        assertCalls("@Async Coroutine<" + type + "> f() { return result(" + value + "); }", "give", "give");
    }

    @Test
    void a_choice_of_primitives_is_returned_without_a_box() {
        assertCalls(f("return result(a > 0 ? 1 : 2);"), "give", "give");
        assertCalls(f("return a > 0 ? result(1) : result(null);"), "give", "give");
    }

    @Test
    void a_box_that_somebody_else_could_see_is_made() {
        assertCalls(f("Integer box = a; use(box); return result(box);"), "valueOf", "valueOf");
    }

    @Test
    void a_box_that_waits_for_a_finally_block_is_made() {
        assertCalls(f("try { return result(a); } finally { use(); }"), "valueOf", "valueOf");
    }

    @Test
    void a_box_that_some_ways_only_make_is_made() {
        assertCalls(f("return result(a > 0 ? (Integer) a : null);"), "valueOf", "valueOf");
    }

    @Test
    void the_task_of_a_hot_method_keeps_a_box() {
        assertCalls("@Async Task<Integer> f() { return done(7); }", "valueOf", "valueOf");
    }

    @Test
    void a_box_that_is_opened_at_once_is_not_asked_for() {
        assertCalls(
                f("int y = await(x); return result(\"\".length() + y);"),
                "toInt length give",
                "takeRaw toInt length give");
    }

    @Test
    void a_box_that_is_kept_is_made_on_a_resumption() {
        assertCalls(f("Integer y = await(x); use(y); return result(null);"), "", "take");
    }

    @Test
    void what_nobody_looks_at_gets_no_box() {
        assertCalls(
                f("await(x); await(g()); return result(null);")
                        + "@Async private Coroutine<Integer> g() { return result(1); }",
                "",
                "takeRaw takeRaw");
    }

    @Test
    void an_answer_of_a_direct_call_gets_its_box_on_both_ways() {
        String giver = "@Async private Coroutine<Integer> g() { return result(1); }";
        assertCalls(f("use(await(g())); return result(null);") + giver, "box", "takeRaw box");
    }

    @Test
    void an_answer_that_was_handed_on_gets_its_box_too() {
        String giver = "@Async private Coroutine<Integer> g(Coroutine<Integer> x) { return x; }";
        assertCalls(f("use(await(g(x))); return result(null);") + giver, "box", "takeRaw box");
    }

    @Test
    void an_answer_that_is_never_primitive_gets_no_box() {
        String giver = "@Async private Coroutine<String> g() { return result(\"\"); }";
        assertCalls(f("use(await(g())); return result(null);") + giver, "", "takeRaw");
    }
}

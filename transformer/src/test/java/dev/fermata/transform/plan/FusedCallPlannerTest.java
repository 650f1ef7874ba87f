package dev.fermata.transform.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fermata.transform.target.Sources;
import dev.fermata.transform.target.TargetCompiler;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

class FusedCallPlannerTest {

    private static final String OTHERS = """
            interface Step { Coroutine<Integer> run(int x); Awaitable<Integer> wait(A a, StringBuilder b); }
            static class Base { Coroutine<Integer> base() { return null; } static Coroutine<Integer> all(long x) { return null; } }
            Coroutine<Integer> open() { return null; }
            private Coroutine<Integer> helper() { return null; }
            @Async private Coroutine<Integer> known() { return result(1); }
            """;

    /** Name and type of each call site of the entry copy of a method with this body. */
    private static List<String> fused(String body) {
        String method = "@Async Coroutine<Integer> f(Step step, A other, StringBuilder text) { " + body + " }";
        List<String> sites = new ArrayList<>();
        MethodNode copy = TargetCompiler.compile("A", Sources.classA(OTHERS + method))
                .transformAll()
                .methods("A")
                .entry("f");
        for (AbstractInsnNode instruction : copy.instructions) {
            if (instruction instanceof InvokeDynamicInsnNode site
                    && site.bsm.getName().equals(RuntimeSymbols.LINK_CALL)) {
                sites.add(site.name + site.desc.substring(0, site.desc.indexOf("Ldev/fermata/continuation/Driver;")));
            }
        }
        return sites;
    }

    @Test
    void calls_of_interfaces_and_of_static_methods_elsewhere_are_fused() {
        assertEquals(List.of("run(LA$Step;I"), fused("return result(await(step.run(1)));"));
        assertEquals(List.of("all(J"), fused("return result(await(Base.all(1)));"));
    }

    @Test
    void a_type_that_the_class_does_not_name_itself_is_object_in_the_type_of_the_site() {
        assertEquals(
                List.of("wait(LA$Step;LA;Ljava/lang/StringBuilder;"),
                fused("return result(await(step.wait(this, text)));"));
    }

    @Test
    void methods_of_the_same_class_that_may_be_overridden_are_fused_and_known_ones_are_called() {
        assertEquals(List.of("open(LA;"), fused("return result(await(open()));"));
        assertEquals(List.of("known(LA;"), fused("return result(await(known()) + await(other.known()));"));
    }

    @Test
    void what_is_known_not_to_be_a_coroutine_method_is_called_plainly() {
        assertEquals(List.of(), fused("return result(await(helper()) + await(done(1)));"));
        assertEquals(List.of(), fused("Coroutine<Integer> kept = step.run(1); return result(await(kept));"));
    }

    @Test
    void a_call_that_is_returned_is_fused_where_no_handler_would_see_its_failure() {
        assertEquals(List.of("run(LA$Step;I"), fused("return step.run(1);"));
        assertEquals(
                List.of(), fused("try { return step.run(1); } catch (IllegalStateException e) { return result(2); }"));
    }
}

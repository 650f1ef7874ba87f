package dev.fermata.transform.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.fermata.transform.TransformResult;
import dev.fermata.transform.Transformer;
import dev.fermata.transform.diagnostic.DiagnosticCode;
import dev.fermata.transform.target.ClassNodes;
import dev.fermata.transform.target.CompiledClasses;
import dev.fermata.transform.target.Sources;
import dev.fermata.transform.target.TargetCompiler;
import dev.fermata.transform.type.ClassBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;

/** What the JVM's verifier takes, ours takes too. */
class ClassVerifierTest {

    @Test
    void arrays_merge_to_the_array_of_what_their_elements_have_in_common() {
        CompiledClasses classes = TargetCompiler.compile(
                "A",
                Sources.coroutine("var any = a > 3 ? new Integer[] {a} : new Long[] {2L};"
                        + " var deep = a > 3 ? new Integer[][] {{a}} : new Long[][] {{2L}};"
                        + " await(x); return result(any[0].intValue() + deep[0][0].intValue());"));
        assertNotNull(classes.transformAll().load());
    }

    @Test
    void a_nested_class_may_be_marked_strict() {
        CompiledClasses classes = TargetCompiler.compile("A", Sources.coroutine("return result(await(x));"));
        ClassNode node = ClassNodes.read(classes.bytes("A"));
        node.visitInnerClass("A$B", "A", "B", Opcodes.ACC_STATIC | Opcodes.ACC_STRICT);
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        TransformResult result = new Transformer(true).transform(writer.toByteArray(), ClassBytes.NONE);
        assertEquals(TransformResult.Status.TRANSFORMED, result.status());
    }

    @Test
    void a_stack_map_of_more_locals_than_the_method_has_is_damage() {
        assertDamaged(map -> map.local.addAll(List.of(Opcodes.INTEGER, Opcodes.INTEGER)));
    }

    @Test
    void a_stack_map_of_more_operands_than_flow_to_it_is_damage() {
        assertDamaged(map -> map.stack.add(Opcodes.INTEGER));
    }

    private static void assertDamaged(Consumer<FrameNode> damage) {
        CompiledClasses classes = TargetCompiler.compile(
                "A", Sources.coroutine("if (a > 3) { return result(a); }\n return result(await(x));"));
        ClassNode node = ClassNodes.read(classes.bytes("A"));
        for (AbstractInsnNode instruction : ClassNodes.method(node, "f").instructions) {
            if (instruction instanceof FrameNode map) {
                map.local = new ArrayList<>(map.local);
                map.stack = new ArrayList<>(map.stack);
                damage.accept(map);
            }
        }
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        TransformResult result = new Transformer(true).transform(writer.toByteArray(), ClassBytes.NONE);
        assertEquals(TransformResult.Status.UNTOUCHED, result.status());
        assertEquals(
                DiagnosticCode.UNREADABLE_CLASS, result.diagnostics().get(0).code());
    }
}

package dev.fermata.it.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.it.harness.Scenarios;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** The checks of debug tables and surfaces do see what they look for. */
class SeesProblemsTest {

    private static byte[] original() throws Exception {
        return Files.readAllBytes(Scenarios.plainFolder().resolve("Debugged.class"));
    }

    private static byte[] emitted(Consumer<ClassNode> damage) throws Exception {
        ClassNode node = new ClassNode();
        new ClassReader(Files.readAllBytes(Scenarios.folder().resolve("Debugged.class"))).accept(node, 0);
        damage.accept(node);
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        return writer.toByteArray();
    }

    private static MethodNode resumeCopy(ClassNode node) {
        return node.methods.stream()
                .filter(method -> method.name.equals("add") && method.desc.startsWith("(Ldev/fermata/frame/"))
                .findFirst()
                .orElseThrow();
    }

    private static void assertSeen(String number, List<String> problems) {
        assertTrue(
                !problems.isEmpty() && problems.stream().allMatch(problem -> problem.startsWith(number)),
                () -> "" + problems);
    }

    @Test
    void nothing_is_wrong_with_a_class_as_it_is_emitted() throws Exception {
        assertEquals(List.of(), DebugTables.problems(original(), emitted(node -> {})));
        assertEquals(List.of(), ClassSurface.problems(original(), emitted(node -> {})));
    }

    @Test
    void S08_sees_a_variable_whose_slot_holds_nothing() throws Exception {
        byte[] damaged = emitted(node -> {
            MethodNode copy = resumeCopy(node);
            LabelNode start = new LabelNode();
            copy.instructions.insert(start);
            copy.localVariables.get(0).start = start;
        });
        assertSeen("S08", DebugTables.problems(original(), damaged));
    }

    @Test
    void S09_sees_a_line_that_is_not_there() throws Exception {
        byte[] damaged = emitted(node -> {
            MethodNode copy = resumeCopy(node);
            for (AbstractInsnNode instruction : copy.instructions.toArray()) {
                if (instruction instanceof LineNumberNode line && line.line % 2 == 0) {
                    copy.instructions.remove(line);
                }
            }
        });
        assertTrue(DebugTables.problems(original(), damaged).stream().anyMatch(problem -> problem.startsWith("S09")));
    }

    @Test
    void S12_sees_a_line_that_begins_at_another_place_too() throws Exception {
        byte[] damaged = emitted(node -> {
            MethodNode copy = resumeCopy(node);
            LabelNode start = new LabelNode();
            copy.instructions.insert(new LineNumberNode(18, start));
            copy.instructions.insert(start);
        });
        assertSeen("S09", DebugTables.problems(original(), damaged));
    }

    @Test
    void S15_sees_a_variable_under_another_name() throws Exception {
        byte[] damaged = emitted(node -> resumeCopy(node).localVariables.get(0).name = "other");
        assertSeen("S15", DebugTables.problems(original(), damaged));
    }

    @Test
    void K20_sees_a_new_method() throws Exception {
        byte[] damaged = emitted(node -> resumeCopy(node).access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC);
        assertSeen("K20", ClassSurface.problems(original(), damaged));
    }

    @Test
    void K13_sees_a_lost_annotation_and_a_lost_flag() throws Exception {
        byte[] unmarked = emitted(node -> node.methods.forEach(method -> method.invisibleAnnotations = null));
        assertSeen("K13", ClassSurface.problems(original(), unmarked));
        byte[] open = emitted(node -> node.access &= ~Opcodes.ACC_FINAL);
        assertSeen("K13", ClassSurface.problems(original(), open));
    }
}

package dev.fermata.it.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The sizes by which the JIT decides what becomes a part of the loop that awaits; see docs/performance.md. */
class RuntimeCodeSizesTest {
    /** Beyond this, what is seldom called stays out of its caller. */
    private static final int ALWAYS_INLINED = 35;

    /** Up to this, what is called often becomes a part of its caller. */
    private static final int INLINED_WHEN_HOT = 325;

    @Test
    void what_waits_stays_out_of_the_entry_copies_of_the_primitives() throws IOException {
        List<MethodNode> going = methods("dev/fermata/sync/WaitingCall")
                .filter(method -> method.name.equals("go"))
                .toList();
        assertEquals(1, going.size());
        assertTrue(CodeSize.of(going.get(0)) > ALWAYS_INLINED, "the size is " + CodeSize.of(going.get(0)));
    }

    @Test
    void what_each_await_calls_can_become_a_part_of_its_caller() throws IOException {
        for (String owner : List.of("Suspension", "Primitive", "Frame")) {
            List<String> larger = methods("dev/fermata/continuation/" + owner)
                    .filter(method -> CodeSize.of(method) > INLINED_WHEN_HOT)
                    .map(method -> owner + "." + method.name)
                    .toList();
            assertTrue(larger.isEmpty(), larger.toString());
        }
        assertFalse(methods("dev/fermata/continuation/Frame").toList().isEmpty());
    }

    private static Stream<MethodNode> methods(String type) throws IOException {
        ClassNode node = new ClassNode();
        String file = type + ".class";
        try (InputStream bytes = Objects.requireNonNull(
                RuntimeCodeSizesTest.class.getClassLoader().getResourceAsStream(file), file)) {
            new ClassReader(bytes).accept(node, ClassReader.SKIP_DEBUG);
        }
        return node.methods.stream().filter(method -> !method.name.equals("<clinit>"));
    }
}

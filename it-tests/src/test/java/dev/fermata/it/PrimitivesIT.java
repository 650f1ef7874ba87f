package dev.fermata.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.it.harness.AheadOfTime;
import dev.fermata.it.harness.CaseLibrary;
import dev.fermata.it.harness.Cases;
import dev.fermata.it.harness.Dialect;
import dev.fermata.it.harness.Kind;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Whether primitives stay without boxes does not depend on the compiler. */
class PrimitivesIT {

    private static final String CASES = "cases.Primitives";

    @Test
    void boxes_of_all_compilers_are_recognised() throws Exception {
        List<String> javac = calls(Cases.library(Kind.COLD));
        assertTrue(javac.size() > 70, () -> "found " + javac);
        List<String> ecj = calls(CaseLibrary.compile(Kind.COLD, Dialect.ECJ));
        assertEquals(without(javac, ecj), without(ecj, javac));
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }

    /** A line for each method that does something about primitives, but not for lambdas, whose names differ. */
    private static List<String> calls(CaseLibrary library) {
        ClassNode node = new ClassNode();
        new ClassReader(AheadOfTime.transform(library.classes()).get(CASES)).accept(node, 0);
        return node.methods.stream()
                .filter(method -> !method.name.startsWith("lambda$"))
                .map(method -> method.name + method.desc + calls(method))
                .filter(line -> !line.endsWith("[]"))
                .sorted()
                .toList();
    }

    /** In no order, as loops differ, and each once, as do copies of {@code finally} blocks. */
    private static List<String> calls(MethodNode method) {
        List<String> calls = new ArrayList<>();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call && call.owner.equals(RuntimeSymbols.PRIMITIVE)) {
                calls.add(call.name + call.desc.charAt(1));
            }
        }
        return calls.stream().distinct().sorted().toList();
    }
}

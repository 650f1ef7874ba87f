package dev.fermata.transform.target;

import java.util.List;
import java.util.stream.IntStream;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A compiled method {@code f} that calls {@code mark()} where a test wants to know something.
 *
 * @param node its code
 */
public record MarkedMethod(MethodNode node) {

    /** Compiles a body whose parameters are {@code int a, int b, Object o, Object p}. */
    public static MarkedMethod of(String body) {
        String source = """
                class A {
                    static void mark() {}
                    static void use(Object... all) {}
                    static Object maker() { return null; }
                    static void f(int a, int b, Object o, Object p) {
                        %s
                    }
                }""".formatted(body);
        return new MarkedMethod(ClassNodes.method(
                ClassNodes.read(TargetCompiler.compile("A", source).bytes("A")), "f"));
    }

    /** The indices of the marks. */
    public List<Integer> marks() {
        return IntStream.range(0, node.instructions.size())
                .filter(i -> isMark(node.instructions.get(i)))
                .boxed()
                .toList();
    }

    private static boolean isMark(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call && call.name.equals("mark");
    }

    /** The name of the variable in a slot at an instruction. */
    public String variable(int slot, int instruction) {
        for (LocalVariableNode variable : node.localVariables) {
            boolean there = node.instructions.indexOf(variable.start) <= instruction
                    && instruction < node.instructions.indexOf(variable.end);
            if (variable.index == slot && there) {
                return variable.name;
            }
        }
        return "slot " + slot;
    }
}

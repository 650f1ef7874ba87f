package dev.fermata.transform.emit;

import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** The size of a method's code in bytes, or a little more where it depends on places: of constants, and of switches. */
final class CodeSize {

    /** HotSpot's HugeMethodLimit: what is larger stays with the interpreter. */
    static final int COMPILED = 8000;

    /** What the JVM allows is 65,535 (JVMS 4.7.3); jumps over more than 32 KB take some of that, as they are longer. */
    static final int ALLOWED = 60_000;

    private static final int PADDING = 3;

    private CodeSize() {}

    static int of(MethodNode method) {
        CodeSizeEvaluator evaluator = new CodeSizeEvaluator(null);
        method.accept(evaluator);
        int size = evaluator.getMinSize();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LdcInsnNode) {
                size++;
            } else if (instruction instanceof TableSwitchInsnNode || instruction instanceof LookupSwitchInsnNode) {
                size += PADDING;
            }
        }
        return size;
    }
}

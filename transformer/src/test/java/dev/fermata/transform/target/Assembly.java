package dev.fermata.transform.target;

import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** A method without parameters, written instruction by instruction, for shapes that no Java compiler emits. */
public final class Assembly {

    private final MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "f", "()V", null, null);
    private final Map<String, LabelNode> labels = new LinkedHashMap<>();

    public Assembly label(String name) {
        method.instructions.add(labelOf(name));
        return this;
    }

    public Assembly op(int opcode) {
        method.instructions.add(new InsnNode(opcode));
        return this;
    }

    /** Goes to the label, or goes on. */
    public Assembly maybe(String target) {
        op(Opcodes.ICONST_0);
        method.instructions.add(new JumpInsnNode(Opcodes.IFEQ, labelOf(target)));
        return this;
    }

    public Assembly jump(String target) {
        method.instructions.add(new JumpInsnNode(Opcodes.GOTO, labelOf(target)));
        return this;
    }

    /** An exception range; a null type catches all. */
    public Assembly range(String start, String end, String handler, String type) {
        method.tryCatchBlocks.add(new TryCatchBlockNode(labelOf(start), labelOf(end), labelOf(handler), type));
        return this;
    }

    public MethodNode method() {
        return method;
    }

    public int indexOf(String label) {
        return method.instructions.indexOf(labelOf(label));
    }

    private LabelNode labelOf(String name) {
        return labels.computeIfAbsent(name, any -> new LabelNode());
    }
}

package dev.fermata.transform.emit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes jumps long in a method of more than 32 KB. ASM does so by itself, except that it takes a jump back for one
 * forwards where only the growth of others makes it too long (9.11.1).
 *
 * <pre>
 * Template:
 *     goto_w target;                       // for each goto
 *     if (…) goto back;                    // for each conditional jump to a place before it
 *     …
 *   back:                                  // after the body
 *     goto_w target;
 * </pre>
 */
final class FarJumps {

    private static final int GOTO_W = 200;

    private final InsnList instructions;
    private final Map<LabelNode, LabelNode> back = new LinkedHashMap<>();
    private final Map<LabelNode, LabelNode> passed = new HashMap<>();

    private FarJumps(MethodNode method) {
        this.instructions = method.instructions;
    }

    /** Edits a method where it is that long. */
    static void lengthen(MethodNode method) {
        CodeSizeEvaluator evaluator = new CodeSizeEvaluator(null);
        method.accept(evaluator);
        if (evaluator.getMaxSize() > Short.MAX_VALUE) {
            new FarJumps(method).lengthen();
        }
    }

    private void lengthen() {
        for (AbstractInsnNode instruction : instructions.toArray()) {
            if (instruction instanceof LabelNode label) {
                passed.put(label, label);
            } else if (instruction.getOpcode() == Opcodes.GOTO) {
                JumpInsnNode jump = (JumpInsnNode) instruction;
                instructions.set(jump, new JumpInsnNode(GOTO_W, jump.label));
            } else if (instruction instanceof JumpInsnNode jump && passed.containsKey(jump.label)) {
                jump.label = back.computeIfAbsent(jump.label, any -> new LabelNode());
            }
        }
        back.forEach(this::jumpBack);
    }

    /** The same stack map as there; a label that it names stands for itself. */
    private void jumpBack(LabelNode target, LabelNode from) {
        instructions.add(from);
        instructions.add(mapAt(target).clone(passed));
        instructions.add(new JumpInsnNode(GOTO_W, target));
    }

    private static FrameNode mapAt(LabelNode target) {
        AbstractInsnNode at = target;
        while (at != null && !(at instanceof FrameNode)) {
            at = at.getNext();
        }
        if (at == null) {
            throw new IllegalStateException("a jump back to a place without a stack map");
        }
        return (FrameNode) at;
    }
}

package dev.fermata.transform.warn;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What a method does with a value just before and after an instruction. */
final class Handling {

    private static final int FURTHEST = 1000;

    private Handling() {}

    /**
     * What runs next, jumps followed.
     *
     * @param instruction any
     * @return null at the end, and where the jumps lead in a circle
     */
    static @Nullable AbstractInsnNode next(AbstractInsnNode instruction) {
        AbstractInsnNode at = instruction.getNext();
        for (int steps = 0; at != null && steps < FURTHEST; steps++) {
            if (at.getOpcode() == Opcodes.GOTO) {
                at = ((JumpInsnNode) at).label;
            } else if (at.getOpcode() >= 0 && at.getOpcode() != Opcodes.NOP) {
                return at;
            } else {
                at = at.getNext();
            }
        }
        return null;
    }

    /**
     * What ran just before.
     *
     * @param instruction any
     * @return null where something else may have
     */
    static @Nullable AbstractInsnNode previous(AbstractInsnNode instruction) {
        AbstractInsnNode at = instruction.getPrevious();
        while (at != null && at.getOpcode() < 0) {
            if (at instanceof FrameNode) {
                return null;
            }
            at = at.getPrevious();
        }
        return at;
    }

    /**
     * The variable that an instruction reads or writes.
     *
     * @param instruction any
     * @param opcode ALOAD or ASTORE
     * @return its slot, or -1 when the instruction is another one
     */
    static int slot(@Nullable AbstractInsnNode instruction, int opcode) {
        return instruction instanceof VarInsnNode variable && variable.getOpcode() == opcode ? variable.var : -1;
    }
}

package dev.fermata.transform.plan;

import dev.fermata.transform.analysis.ControlFlow;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;

/** Looks at the instructions beside one. */
final class Neighbours {

    private final InsnList instructions;
    private final ControlFlow flow;

    Neighbours(InsnList instructions, ControlFlow flow) {
        this.instructions = instructions;
        this.flow = flow;
    }

    /**
     * The instruction that always runs just before one, under the same handlers.
     *
     * @param index an instruction
     * @return null where something else may run before it
     */
    @Nullable
    AbstractInsnNode before(int index) {
        int i = index - 1;
        while (i >= 0 && instructions.get(i).getOpcode() < 0) {
            if (instructions.get(i) instanceof FrameNode) {
                return null;
            }
            i--;
        }
        return i >= 0 && sameHandlers(i, index) ? instructions.get(i) : null;
    }

    /**
     * The instruction that always runs just after one, under the same handlers, and after no other one.
     *
     * @param index an instruction
     * @return null where there is none
     */
    @Nullable
    AbstractInsnNode after(int index) {
        int i = index + 1;
        while (i < instructions.size() && instructions.get(i).getOpcode() < 0) {
            if (instructions.get(i) instanceof FrameNode) {
                return null;
            }
            i++;
        }
        return i < instructions.size() && sameHandlers(index, i) ? instructions.get(i) : null;
    }

    /**
     * Whether the value that an instruction leaves is returned without anything else being done.
     *
     * @param index an instruction
     * @return true also where jumps lie between
     */
    boolean isReturned(int index) {
        AbstractInsnNode at = instructions.get(index).getNext();
        for (int steps = 0; at != null && steps < instructions.size(); steps++) {
            int opcode = at.getOpcode();
            if (opcode == Opcodes.ARETURN) {
                return true;
            } else if (opcode == Opcodes.GOTO) {
                at = ((JumpInsnNode) at).label;
            } else if (opcode < 0 || opcode == Opcodes.NOP || opcode == Opcodes.CHECKCAST) {
                at = at.getNext();
            } else {
                return false;
            }
        }
        return false;
    }

    private boolean sameHandlers(int one, int other) {
        return flow.blocks()
                .get(flow.blockOf(one))
                .handlers()
                .equals(flow.blocks().get(flow.blockOf(other)).handlers());
    }
}

package dev.fermata.transform.analysis;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Which locals are needed later: the usual backward flow of uses and definitions. What a handler needs is needed at
 * every instruction that the handler covers.
 */
public final class LivenessAnalysis {

    /** The key of what is live at the method's start. */
    public static final int START = -1;

    private final InsnList instructions;
    private final ControlFlow flow;
    private final BitSet[] liveIn;

    private LivenessAnalysis(InsnList instructions, ControlFlow flow) {
        this.instructions = instructions;
        this.flow = flow;
        this.liveIn = new BitSet[flow.blocks().size()];
        for (int i = 0; i < liveIn.length; i++) {
            liveIn[i] = new BitSet();
        }
    }

    /**
     * Computes the live locals after instructions.
     *
     * @param instructions the method's code
     * @param flow its flow of control
     * @param wanted indices of instructions
     * @return by index, the slots that are needed after it; and by {@link #START}, those that are needed at the method's start
     */
    public static Map<Integer, BitSet> after(InsnList instructions, ControlFlow flow, List<Integer> wanted) {
        LivenessAnalysis analysis = new LivenessAnalysis(instructions, flow);
        analysis.iterate();
        Map<Integer, BitSet> result = new HashMap<>();
        Map<Integer, Set<Integer>> byBlock = new HashMap<>();
        for (int index : wanted) {
            byBlock.computeIfAbsent(flow.blockOf(index), block -> new HashSet<>())
                    .add(index);
        }
        byBlock.forEach((block, indices) -> analysis.walk(block, indices, result));
        result.put(START, analysis.liveIn.length == 0 ? new BitSet() : analysis.liveIn[0]);
        return result;
    }

    private void iterate() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int block = liveIn.length - 1; block >= 0; block--) {
                BitSet live = walk(block, Set.of(), Map.of());
                if (!live.equals(liveIn[block])) {
                    liveIn[block] = live;
                    changed = true;
                }
            }
        }
    }

    /** Walks a block backwards, noting the sets after the wanted instructions, and answers what is live at its start. */
    private BitSet walk(int index, Set<Integer> wanted, Map<Integer, BitSet> result) {
        Block block = flow.blocks().get(index);
        BitSet inHandlers = new BitSet();
        block.handlers().forEach(handler -> inHandlers.or(liveIn[handler]));
        block.hidden().forEach(handler -> inHandlers.or(liveIn[handler]));
        BitSet live = new BitSet();
        block.successors().forEach(successor -> live.or(liveIn[successor]));
        live.or(inHandlers);
        for (int i = block.end() - 1; i >= block.start(); i--) {
            if (wanted.contains(i)) {
                result.put(i, (BitSet) live.clone());
            }
            step(instructions.get(i), live);
            live.or(inHandlers);
        }
        return live;
    }

    private static void step(AbstractInsnNode instruction, BitSet live) {
        if (instruction instanceof VarInsnNode variable) {
            int opcode = variable.getOpcode();
            live.set(variable.var, opcode < Opcodes.ISTORE || opcode > Opcodes.ASTORE);
        } else if (instruction instanceof IincInsnNode increment) {
            live.set(increment.var);
        }
    }
}

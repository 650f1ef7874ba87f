package dev.fermata.transform.lower;

import dev.fermata.transform.analysis.Block;
import dev.fermata.transform.analysis.ControlFlow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The flow of control of a method from instruction to instruction; labels and stack maps count as instructions. */
final class InstructionFlow {

    private final AbstractInsnNode[] instructions;
    private final Map<AbstractInsnNode, Integer> indices = new HashMap<>();
    private final ControlFlow flow;

    InstructionFlow(MethodNode method) {
        this.instructions = method.instructions.toArray();
        this.flow = ControlFlow.of(method);
        for (int i = 0; i < instructions.length; i++) {
            indices.put(instructions[i], i);
        }
    }

    int size() {
        return instructions.length;
    }

    AbstractInsnNode at(int index) {
        return instructions[index];
    }

    int indexOf(AbstractInsnNode instruction) {
        Integer index = indices.get(instruction);
        if (index == null) {
            throw new IllegalArgumentException("an instruction of another method");
        }
        return index;
    }

    /** Where control may go after an instruction that does not throw. */
    List<Integer> successors(int index) {
        Block block = flow.blocks().get(flow.blockOf(index));
        return index + 1 < block.end() ? List.of(index + 1) : starts(block.successors());
    }

    /** Where control may go when an instruction throws. */
    List<Integer> handlers(int index) {
        return starts(flow.blocks().get(flow.blockOf(index)).handlers());
    }

    /** The first of an instruction and those after it that does something, or the end of the code. */
    int real(int index) {
        int real = index;
        while (real < instructions.length && instructions[real].getOpcode() < 0) {
            real++;
        }
        return real;
    }

    /**
     * What can be reached from an instruction.
     *
     * @param start the instruction
     * @param enters whether the way may lead to an instruction
     * @param goesOn whether the way may lead on from there without an exception
     * @return the instructions that it leads to, the start included
     */
    BitSet reach(int start, IntPredicate enters, IntPredicate goesOn) {
        BitSet reached = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int index = open.pop();
            if (index < size() && enters.test(index) && !reached.get(index)) {
                reached.set(index);
                open.addAll(handlers(index));
                if (goesOn.test(index)) {
                    open.addAll(successors(index));
                }
            }
        }
        return reached;
    }

    private List<Integer> starts(List<Integer> blocks) {
        List<Integer> starts = new ArrayList<>();
        blocks.forEach(block -> starts.add(flow.blocks().get(block).start()));
        return starts;
    }
}

package dev.fermata.transform.lower;

import dev.fermata.transform.analysis.ControlFlow;
import dev.fermata.transform.analysis.MachineStateAnalysis;
import dev.fermata.transform.scan.Calls;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;

/**
 * The ways out of a loop, but for exceptions.
 *
 * @param jumps indices of the jumps and switches that may lead out
 * @param ends indices of the instructions after which the next one is not the loop's
 * @param returns indices of the returns; where {@code result(x)} stands just before, of that
 */
record LoopExits(List<Integer> jumps, List<Integer> ends, List<Integer> returns) {

    LoopExits {
        jumps = List.copyOf(jumps);
        ends = List.copyOf(ends);
        returns = List.copyOf(returns);
    }

    static LoopExits of(InstructionFlow flow, LoopRegion region) {
        BitSet inside = region.inside();
        List<Integer> jumps = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        List<Integer> returns = new ArrayList<>();
        for (int i = inside.nextSetBit(0); i >= 0; i = inside.nextSetBit(i + 1)) {
            AbstractInsnNode instruction = flow.at(i);
            int opcode = instruction.getOpcode();
            if (ControlFlow.targets(instruction).stream().anyMatch(target -> !inside.get(flow.indexOf(target)))) {
                jumps.add(i);
            }
            if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
                returns.add(valueOf(flow, region, i));
            } else if (!MachineStateAnalysis.endsFlow(opcode) && !inside.get(i + 1)) {
                ends.add(i);
            }
        }
        return new LoopExits(jumps, ends, returns);
    }

    /** Whether the machine state before an instruction is needed to leave the loop. */
    boolean needState(InstructionFlow flow, AbstractInsnNode instruction) {
        int index = flow.indexOf(instruction);
        return returns.contains(index) || ends.stream().anyMatch(end -> flow.real(end + 1) == index);
    }

    /** Closing before {@code result(x)} leaves that call beside the return, where it costs nothing. */
    private static int valueOf(InstructionFlow flow, LoopRegion region, int index) {
        int before = index - 1;
        while (before >= 0 && flow.at(before).getOpcode() < 0) {
            AbstractInsnNode skipped = flow.at(before);
            if (skipped instanceof FrameNode) {
                return index;
            }
            before--;
        }
        return before >= 0 && region.has(before) && Calls.isResult(flow.at(before)) ? before : index;
    }
}

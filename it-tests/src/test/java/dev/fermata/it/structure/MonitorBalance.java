package dev.fermata.it.structure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Whether every path to an instruction holds the same number of monitors, and every way out holds none. */
public final class MonitorBalance {

    private static final int UNKNOWN = -1;

    private final MethodNode method;
    private final InstructionGraph graph;
    private final int[] depth;
    private final Deque<Integer> open = new ArrayDeque<>();
    private boolean balanced = true;

    private MonitorBalance(MethodNode method) {
        this.method = method;
        graph = new InstructionGraph(method);
        depth = new int[graph.size()];
        Arrays.fill(depth, UNKNOWN);
    }

    public static boolean isBalanced(MethodNode method) {
        return method.instructions.size() == 0 || new MonitorBalance(method).holds();
    }

    private boolean holds() {
        arrive(0, 0);
        while (balanced && !open.isEmpty()) {
            step(open.poll());
        }
        return balanced;
    }

    private void step(int index) {
        AbstractInsnNode instruction = method.instructions.get(index);
        int before = depth[index];
        int after = before + change(instruction.getOpcode());
        boolean returns = instruction.getOpcode() >= Opcodes.IRETURN && instruction.getOpcode() <= Opcodes.RETURN;
        balanced &= after >= 0 && !(returns && before != 0);
        graph.successors(index).forEach(to -> arrive(to, after));
        if (instruction.getOpcode() != Opcodes.GOTO) { // which never throws, in whatever range it lies
            graph.handlers(index).forEach(to -> arrive(to, before));
        }
    }

    private void arrive(int index, int newDepth) {
        if (depth[index] == UNKNOWN) {
            depth[index] = newDepth;
            open.add(index);
        } else {
            balanced &= depth[index] == newDepth;
        }
    }

    private static int change(int opcode) {
        return switch (opcode) {
            case Opcodes.MONITORENTER -> 1;
            case Opcodes.MONITOREXIT -> -1;
            default -> 0;
        };
    }
}

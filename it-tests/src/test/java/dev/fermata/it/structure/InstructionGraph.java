package dev.fermata.it.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** Which instruction of a method may follow which, by index; exceptions included. */
final class InstructionGraph {

    private final List<Set<Integer>> successors = new ArrayList<>();
    private final List<Set<Integer>> handlers = new ArrayList<>();

    InstructionGraph(MethodNode method) {
        InsnList instructions = method.instructions;
        for (int i = 0; i < instructions.size(); i++) {
            successors.add(new LinkedHashSet<>());
            handlers.add(new LinkedHashSet<>());
            addNormal(instructions, i);
        }
        for (int i = 0; i < instructions.size(); i++) {
            if (instructions.get(i).getOpcode() >= 0) {
                addHandlers(method, i);
            }
        }
    }

    /** The first range that catches all hides those after it. */
    private void addHandlers(MethodNode method, int index) {
        for (TryCatchBlockNode range : method.tryCatchBlocks) {
            int start = method.instructions.indexOf(range.start);
            if (start <= index && index < method.instructions.indexOf(range.end)) {
                handlers.get(index).add(method.instructions.indexOf(range.handler));
                if (range.type == null) {
                    return;
                }
            }
        }
    }

    int size() {
        return successors.size();
    }

    /** Where control goes when the instruction completes. */
    Set<Integer> successors(int index) {
        return successors.get(index);
    }

    /** Where control goes when the instruction throws. */
    Set<Integer> handlers(int index) {
        return handlers.get(index);
    }

    List<Integer> all(int index) {
        Set<Integer> all = new LinkedHashSet<>(successors.get(index));
        all.addAll(handlers.get(index));
        return new ArrayList<>(all);
    }

    /** All instructions that control can come to from the method's start. */
    BitSet reachable() {
        BitSet reachable = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(size() == 0 ? List.of() : List.of(0));
        while (!open.isEmpty()) {
            int index = open.pop();
            if (!reachable.get(index)) {
                reachable.set(index);
                open.addAll(all(index));
            }
        }
        return reachable;
    }

    private void addNormal(InsnList instructions, int index) {
        AbstractInsnNode instruction = instructions.get(index);
        if (instruction instanceof JumpInsnNode jump) {
            add(instructions, index, jump.label);
        } else if (instruction instanceof TableSwitchInsnNode table) {
            table.labels.forEach(label -> add(instructions, index, label));
            add(instructions, index, table.dflt);
        } else if (instruction instanceof LookupSwitchInsnNode lookup) {
            lookup.labels.forEach(label -> add(instructions, index, label));
            add(instructions, index, lookup.dflt);
        }
        if (goesOn(instruction.getOpcode()) && index + 1 < instructions.size()) {
            successors.get(index).add(index + 1);
        }
    }

    private void add(InsnList instructions, int index, LabelNode label) {
        successors.get(index).add(instructions.indexOf(label));
    }

    /** Whether control may go on to the instruction behind. */
    static boolean goesOn(int opcode) {
        boolean leaves = opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN || opcode == Opcodes.ATHROW;
        boolean jumps = opcode == Opcodes.GOTO || opcode == Opcodes.TABLESWITCH || opcode == Opcodes.LOOKUPSWITCH;
        return !leaves && !jumps;
    }
}

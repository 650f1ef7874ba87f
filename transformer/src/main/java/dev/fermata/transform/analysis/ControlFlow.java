package dev.fermata.transform.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** The flow of control of a method as a graph of blocks; block 0 is the entry. */
public final class ControlFlow {

    private final List<Block> blocks;
    private final int[] blockOf;

    private ControlFlow(List<Block> blocks, int[] blockOf) {
        this.blocks = List.copyOf(blocks);
        this.blockOf = blockOf;
    }

    /**
     * The graph of a method's code.
     *
     * @param method any method with code
     * @return its graph; unreachable code has blocks that nothing leads to
     */
    public static ControlFlow of(MethodNode method) {
        boolean[] leaders = leaders(method);
        int[] blockOf = new int[leaders.length];
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < leaders.length; i++) {
            if (leaders[i]) {
                starts.add(i);
            }
            blockOf[i] = starts.size() - 1;
        }
        List<Block> blocks = new ArrayList<>();
        for (int b = 0; b < starts.size(); b++) {
            int start = starts.get(b);
            int end = b + 1 < starts.size() ? starts.get(b + 1) : leaders.length;
            List<Integer> hidden = new ArrayList<>();
            List<Integer> handlers = handlers(method, new int[] {start, end}, blockOf, hidden);
            blocks.add(new Block(start, end, successors(method, end, blockOf), handlers, hidden));
        }
        return new ControlFlow(blocks, blockOf);
    }

    public List<Block> blocks() {
        return blocks;
    }

    /**
     * The block that an instruction stands in.
     *
     * @param instruction its index
     * @return the block's index
     */
    public int blockOf(int instruction) {
        return blockOf[instruction];
    }

    /**
     * All edges that leave a block, those of exceptions included.
     *
     * @param block its index
     * @return indices of blocks, some perhaps twice
     */
    public List<Integer> edges(int block) {
        List<Integer> all = new ArrayList<>(blocks.get(block).successors());
        all.addAll(blocks.get(block).handlers());
        return all;
    }

    private static boolean[] leaders(MethodNode method) {
        InsnList instructions = method.instructions;
        boolean[] leaders = new boolean[instructions.size()];
        if (leaders.length > 0) {
            leaders[0] = true;
        }
        for (int i = 0; i < leaders.length; i++) {
            List<LabelNode> targets = targets(instructions.get(i));
            targets.forEach(target -> leaders[instructions.indexOf(target)] = true);
            boolean ends = !targets.isEmpty()
                    || MachineStateAnalysis.endsFlow(instructions.get(i).getOpcode());
            if (ends && i + 1 < leaders.length) {
                leaders[i + 1] = true;
            }
        }
        for (TryCatchBlockNode range : method.tryCatchBlocks) {
            for (LabelNode label : List.of(range.start, range.end, range.handler)) {
                leaders[instructions.indexOf(label)] = true;
            }
        }
        return leaders;
    }

    private static List<Integer> successors(MethodNode method, int end, int[] blockOf) {
        AbstractInsnNode last = method.instructions.get(end - 1);
        List<Integer> successors = new ArrayList<>();
        targets(last).forEach(target -> successors.add(blockOf[method.instructions.indexOf(target)]));
        if (!MachineStateAnalysis.endsFlow(last.getOpcode()) && end < blockOf.length) {
            successors.add(blockOf[end]);
        }
        return successors;
    }

    private static List<Integer> handlers(MethodNode method, int[] range, int[] blockOf, List<Integer> hidden) {
        List<Integer> handlers = new ArrayList<>();
        List<Integer> named = handlers;
        for (TryCatchBlockNode entry : method.tryCatchBlocks) {
            if (method.instructions.indexOf(entry.start) <= range[0]
                    && method.instructions.indexOf(entry.end) >= range[1]
                    && hasCode(method, range[0], range[1])) {
                named.add(blockOf[method.instructions.indexOf(entry.handler)]);
                named = catchesAll(entry) ? hidden : named;
            }
        }
        return handlers;
    }

    private static boolean hasCode(MethodNode method, int start, int end) {
        for (int i = start; i < end; i++) {
            if (method.instructions.get(i).getOpcode() >= 0) {
                return true;
            }
        }
        return false;
    }

    /** What a later entry covers too never reaches that one (JVMS 2.10). */
    private static boolean catchesAll(TryCatchBlockNode range) {
        return range.type == null || range.type.equals("java/lang/Throwable");
    }

    /**
     * The labels that an instruction may jump to.
     *
     * @param instruction any
     * @return none for what is no jump and no switch
     */
    public static List<LabelNode> targets(AbstractInsnNode instruction) {
        if (instruction instanceof JumpInsnNode jump) {
            return List.of(jump.label);
        } else if (instruction instanceof TableSwitchInsnNode table) {
            return withDefault(table.labels, table.dflt);
        } else if (instruction instanceof LookupSwitchInsnNode lookup) {
            return withDefault(lookup.labels, lookup.dflt);
        }
        return List.of();
    }

    private static List<LabelNode> withDefault(List<LabelNode> labels, LabelNode other) {
        List<LabelNode> all = new ArrayList<>(labels);
        all.add(other);
        return all;
    }

    @Override
    public String toString() {
        return blocks + " " + Arrays.toString(blockOf);
    }
}

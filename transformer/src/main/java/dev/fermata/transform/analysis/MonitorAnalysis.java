package dev.fermata.transform.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnList;

/**
 * Which monitors are held where. Follows all paths with the monitors entered so far; where paths meet, the one that
 * holds more wins, so that nothing held is missed.
 */
public final class MonitorAnalysis {

    /** More than nests in any real code; keeps damaged code from going round for ever. */
    private static final int DEEPEST = 100;

    private final InsnList instructions;
    private final ControlFlow flow;
    private final @Nullable List<Integer>[] held;
    private final Deque<Integer> open = new ArrayDeque<>();

    @SuppressWarnings({"unchecked", "rawtypes"})
    private MonitorAnalysis(InsnList instructions, ControlFlow flow) {
        this.instructions = instructions;
        this.flow = flow;
        this.held = new List[flow.blocks().size()];
    }

    /**
     * Follows all paths of a method.
     *
     * @param instructions the method's code
     * @param flow its flow of control
     * @return what is held where
     */
    public static MonitorsHeld analyse(InsnList instructions, ControlFlow flow) {
        MonitorAnalysis analysis = new MonitorAnalysis(instructions, flow);
        if (!flow.blocks().isEmpty()) {
            analysis.reach(0, List.of());
        }
        while (!analysis.open.isEmpty()) {
            analysis.walk(analysis.open.poll());
        }
        return analysis::before;
    }

    private void walk(int index) {
        Block block = flow.blocks().get(index);
        List<Integer> now = heldAt(index);
        List<Integer> most = now;
        for (int i = block.start(); i < block.end(); i++) {
            if (now.size() > most.size()) {
                most = now;
            }
            now = step(i, now);
        }
        for (int handler : block.handlers()) {
            reach(handler, most);
        }
        for (int successor : block.successors()) {
            reach(successor, now);
        }
    }

    private void reach(int block, List<Integer> monitors) {
        List<Integer> known = held[block];
        if (known == null || known.size() < Math.min(monitors.size(), DEEPEST)) {
            held[block] = monitors;
            open.add(block);
        }
    }

    private List<Integer> before(int instruction) {
        int index = flow.blockOf(instruction);
        List<Integer> now = heldAt(index);
        for (int i = flow.blocks().get(index).start(); i < instruction; i++) {
            now = step(i, now);
        }
        return now;
    }

    private List<Integer> heldAt(int block) {
        List<Integer> known = held[block];
        return known == null ? List.of() : known;
    }

    private List<Integer> step(int instruction, List<Integer> now) {
        int opcode = instructions.get(instruction).getOpcode();
        if (opcode == Opcodes.MONITORENTER) {
            List<Integer> more = new ArrayList<>(now);
            more.add(instruction);
            return more;
        } else if (opcode == Opcodes.MONITOREXIT && !now.isEmpty()) {
            return now.subList(0, now.size() - 1);
        }
        return now;
    }
}

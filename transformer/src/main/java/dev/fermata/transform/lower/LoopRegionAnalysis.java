package dev.fermata.transform.lower;

import dev.fermata.transform.analysis.MachineStates;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Finds the instructions of a loop, which bytecode does not tell: a jump out of it may lead anywhere.
 *
 * <p>Compilers write a loop in one piece. It begins after the store of the iterator. It ends behind the test, where that
 * stands at the bottom; else where the test leads to, or before that, where a stack map says that the iterator's variable is
 * out of scope (a compiler lets the test lead past code that is not the loop's when a jump would follow). Within, what some
 * handler around the statement does not cover is not the loop's either: it is the code of an outer {@code finally}, which
 * stands wherever a {@code return} or {@code break} leaves. Of the rest, what can be reached from the beginning counts.
 */
final class LoopRegionAnalysis {

    private final MethodNode method;
    private final InstructionFlow flow;
    private final EachLoop loop;
    private final int start;
    private final int end;
    private final int head;
    private final List<TryCatchBlockNode> around = new ArrayList<>();

    private LoopRegionAnalysis(MethodNode method, InstructionFlow flow, EachLoop loop, MachineStates states) {
        this.method = method;
        this.flow = flow;
        this.loop = loop;
        this.start = flow.indexOf(loop.store()) + 1;
        this.head = flow.indexOf(loop.hasNext());
        this.end = end(states);
        for (TryCatchBlockNode entry : method.tryCatchBlocks) {
            if (covers(entry, head) && around.stream().noneMatch(other -> sameHandler(entry, other))) {
                around.add(entry);
            }
        }
    }

    /**
     * Finds a loop's instructions.
     *
     * @param method the method
     * @param flow its flow of control
     * @param loop the head of the loop
     * @param states its stack maps
     * @return the loop
     * @throws UnknownShapeException when it is entered from elsewhere, or has handlers elsewhere
     */
    static LoopRegion analyse(MethodNode method, InstructionFlow flow, EachLoop loop, MachineStates states)
            throws UnknownShapeException {
        return new LoopRegionAnalysis(method, flow, loop, states).analyse();
    }

    private LoopRegion analyse() throws UnknownShapeException {
        BitSet inside = flow.reach(start, this::belongs, any -> true);
        for (AbstractInsnNode part : List.of(loop.hasNext(), loop.test(), loop.next())) {
            require(inside.get(flow.indexOf(part)));
        }
        BitSet reached = flow.reach(0, any -> true, any -> true);
        reached.andNot(inside);
        reached.clear(start - 1);
        for (int index : reached.stream().toArray()) {
            for (int successor : flow.successors(index)) {
                require(!inside.get(successor));
            }
        }
        checkHandlers(inside);
        return new LoopRegion(inside, around);
    }

    /** Handlers within the loop must be the loop's, and must come before those around it. */
    private void checkHandlers(BitSet inside) throws UnknownShapeException {
        boolean outer = false;
        for (TryCatchBlockNode entry : method.tryCatchBlocks) {
            if (around.stream().anyMatch(other -> sameHandler(entry, other))) {
                outer = true;
            } else if (inside.stream().anyMatch(index -> flow.real(index) == index && covers(entry, index))) {
                require(!outer && inside.get(flow.indexOf(entry.handler)));
            }
        }
    }

    private static void require(boolean holds) throws UnknownShapeException {
        if (!holds) {
            throw new UnknownShapeException("each in a loop that is no for statement");
        }
    }

    private int end(MachineStates states) {
        if (loop.isTestedAtBottom()) {
            return flow.indexOf(loop.test()) + 1;
        }
        int target = flow.indexOf(loop.test().label);
        int latest = target > head ? target : flow.size();
        return states.maps().entrySet().stream()
                .filter(map -> map.getKey() > head && map.getKey() < latest)
                .filter(map -> !map.getValue().local(loop.slot()).isReference())
                .mapToInt(Map.Entry::getKey)
                .min()
                .orElse(latest);
    }

    private boolean belongs(int index) {
        int real = flow.real(index);
        return real >= start
                && real < end
                && around.stream()
                        .allMatch(entry -> method.tryCatchBlocks.stream()
                                .anyMatch(other -> sameHandler(entry, other) && covers(other, real)));
    }

    private boolean covers(TryCatchBlockNode entry, int index) {
        return flow.indexOf(entry.start) <= index && index < flow.indexOf(entry.end);
    }

    private static boolean sameHandler(TryCatchBlockNode one, TryCatchBlockNode other) {
        return one.handler == other.handler && Objects.equals(one.type, other.type);
    }
}

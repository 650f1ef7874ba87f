package dev.fermata.transform.lower;

import dev.fermata.transform.analysis.MachineStates;
import dev.fermata.transform.type.MachineState;
import dev.fermata.transform.type.MachineType;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * The machine states of a loop as they will be. The iterator is of another type, and is known within the loop only. What
 * closes it knows it, too, and whatever the handlers around the loop want to know.
 */
final class LoopStates {

    private static final MachineType ITERATOR = MachineType.reference(RuntimeSymbols.ASYNC_ITERATOR);

    private final InstructionFlow flow;
    private final LoopRegion region;
    private final MachineStates states;
    private final int slot;
    private final MachineState closing;

    LoopStates(InstructionFlow flow, EachLoop loop, LoopRegion region, MachineStates states)
            throws UnknownShapeException {
        this.flow = flow;
        this.region = region;
        this.states = states;
        this.slot = loop.slot();
        MachineState wanted = new MachineState(List.of(), List.of());
        for (TryCatchBlockNode entry : region.around()) {
            wanted = both(wanted, atTarget(entry.handler));
        }
        this.closing = with(wanted, ITERATOR);
    }

    /** The state that a stack map of the original will give. */
    MachineState map(int index) throws UnknownShapeException {
        MachineState before = states.map(index);
        if (!region.has(index)) {
            return with(before, MachineType.TOP);
        }
        if (!before.local(slot).isReference()) {
            throw new UnknownShapeException("the iterator of each leaves its loop");
        }
        return with(before, ITERATOR);
    }

    /** The state before an instruction, without the iterator. */
    MachineState before(int index) {
        MachineState before = states.before().get(index);
        if (before == null) {
            throw new IllegalStateException("no state at " + index);
        }
        return with(before, MachineType.TOP);
    }

    /** The operands before an instruction of the loop. */
    List<MachineType> operands(int index) {
        return before(index).stack();
    }

    /** The state at a label that is jumped to. */
    MachineState atTarget(LabelNode label) throws UnknownShapeException {
        AbstractInsnNode at = label;
        while (at != null && at.getOpcode() < 0 && !(at instanceof FrameNode)) {
            at = at.getNext();
        }
        if (!(at instanceof FrameNode)) {
            throw new UnknownShapeException("each in a loop that jumps where no stack map is");
        }
        return with(states.map(flow.indexOf(at)), MachineType.TOP);
    }

    /** The state in which the iterator is closed on the way to another one. */
    MachineState closingBefore(MachineState next) throws UnknownShapeException {
        return new MachineState(both(closing, next).locals(), next.stack());
    }

    /** The state in which the iterator is closed when nothing but the operands is needed afterwards. */
    MachineState closingWith(List<MachineType> stack) {
        return new MachineState(closing.locals(), stack);
    }

    private MachineState with(MachineState state, MachineType type) {
        List<MachineType> locals = new ArrayList<>(state.locals());
        while (locals.size() <= slot) {
            locals.add(MachineType.TOP);
        }
        locals.set(slot, type);
        return new MachineState(locals, state.stack());
    }

    /** The locals of two states that the same values satisfy. */
    private static MachineState both(MachineState one, MachineState other) throws UnknownShapeException {
        List<MachineType> locals = new ArrayList<>();
        int size = Math.max(one.locals().size(), other.locals().size());
        for (int i = 0; i < size; i++) {
            locals.add(both(one.local(i), other.local(i)));
        }
        return new MachineState(locals, List.of());
    }

    private static MachineType both(MachineType one, MachineType other) throws UnknownShapeException {
        if (rank(one) == rank(other) && !one.equals(other)) {
            throw new UnknownShapeException("each in a loop whose variables change their types");
        }
        return rank(one) >= rank(other) ? one : other;
    }

    /** What satisfies a type satisfies those of lower rank, too. */
    private static int rank(MachineType type) {
        return switch (type.kind()) {
            case TOP -> 0;
            case REFERENCE -> type.equals(MachineType.OBJECT) ? 1 : 2;
            case NULL -> 3;
            default -> 2;
        };
    }
}

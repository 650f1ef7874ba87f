package dev.fermata.transform.lower;

import dev.fermata.transform.type.RuntimeSymbols;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Recognises the head of a {@code for} statement around a call of {@code each}. */
final class EachLoopScanner {

    private static final String ITERABLE = "java/lang/Iterable";
    private static final String ITERATOR = "java/util/Iterator";

    private static final String NO_FOR = "each in a loop that is no for statement";

    private final InstructionFlow flow;

    EachLoopScanner(InstructionFlow flow) {
        this.flow = flow;
    }

    /**
     * Recognises one.
     *
     * @param each the call
     * @return the instructions of its loop
     * @throws UnknownShapeException when the call stands somewhere else
     */
    EachLoop scan(MethodInsnNode each) throws UnknownShapeException {
        if (!each.desc.equals("(L" + RuntimeSymbols.ASYNC_ITERABLE + ";)L" + ITERABLE + ";")
                || !(next(each) instanceof MethodInsnNode iterator)
                || !isCall(iterator, ITERABLE, "iterator")
                || !(next(iterator) instanceof VarInsnNode store)
                || store.getOpcode() != Opcodes.ASTORE) {
            throw new UnknownShapeException("each outside of a for statement");
        }
        MethodInsnNode hasNext = null;
        MethodInsnNode next = null;
        for (AbstractInsnNode use : usesOf(store)) {
            if (hasNext == null && next(use) instanceof MethodInsnNode call && isCall(call, ITERATOR, "hasNext")) {
                hasNext = call;
            } else if (next == null && next(use) instanceof MethodInsnNode call && isCall(call, ITERATOR, "next")) {
                next = call;
            } else {
                throw new UnknownShapeException("the iterator of each leaves its loop");
            }
        }
        if (hasNext == null || next == null || !(next(hasNext) instanceof JumpInsnNode test) || !isTest(test)) {
            throw new UnknownShapeException(NO_FOR);
        }
        EachLoop loop = new EachLoop(each, iterator, store, hasNext, next);
        if (!alternates(loop)) {
            throw new UnknownShapeException(NO_FOR);
        }
        return loop;
    }

    /** Whether each {@code true} is followed by {@code next()}, and nothing else is. */
    private boolean alternates(EachLoop loop) {
        int test = flow.indexOf(loop.test());
        int next = flow.indexOf(loop.next());
        int taken = flow.real(loop.isTestedAtBottom() ? flow.indexOf(loop.test().label) : test + 1);
        return taken + 1 < flow.size()
                && flow.real(taken + 1) == next
                && !withoutTest(flow.indexOf(loop.store()) + 1, test).get(next)
                && !withoutTest(next + 1, test).get(next);
    }

    private BitSet withoutTest(int start, int test) {
        return flow.reach(start, index -> index != test, any -> true);
    }

    private List<AbstractInsnNode> usesOf(VarInsnNode store) {
        List<AbstractInsnNode> uses = new ArrayList<>();
        reachOf(store).stream()
                .mapToObj(flow::at)
                .filter(at -> at instanceof VarInsnNode variable
                        && variable.var == store.var
                        && variable.getOpcode() <= Opcodes.ALOAD)
                .forEach(uses::add);
        return uses;
    }

    /**
     * Where a variable may have the value that an instruction stored.
     *
     * @param store the store
     * @return the instructions before which it may
     */
    BitSet reachOf(VarInsnNode store) {
        return flow.reach(flow.indexOf(store) + 1, any -> true, index -> !overwrites(flow.at(index), store.var));
    }

    private static boolean overwrites(AbstractInsnNode instruction, int slot) {
        if (!(instruction instanceof VarInsnNode variable)) {
            return false;
        }
        int opcode = variable.getOpcode();
        boolean wide = opcode == Opcodes.LSTORE || opcode == Opcodes.DSTORE;
        return opcode >= Opcodes.ISTORE
                && opcode <= Opcodes.ASTORE
                && (variable.var == slot || (wide && variable.var + 1 == slot));
    }

    private static boolean isTest(JumpInsnNode jump) {
        return jump.getOpcode() == Opcodes.IFEQ || jump.getOpcode() == Opcodes.IFNE;
    }

    private static boolean isCall(MethodInsnNode call, String owner, String name) {
        return call.getOpcode() == Opcodes.INVOKEINTERFACE
                && call.owner.equals(owner)
                && call.name.equals(name)
                && call.desc.startsWith("()");
    }

    /** The instruction that runs after one and after no other. */
    private static @Nullable AbstractInsnNode next(AbstractInsnNode instruction) {
        AbstractInsnNode next = instruction.getNext();
        while (next != null && next.getOpcode() < 0 && !(next instanceof FrameNode)) {
            next = next.getNext();
        }
        return next;
    }
}

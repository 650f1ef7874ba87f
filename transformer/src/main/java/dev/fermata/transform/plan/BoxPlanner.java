package dev.fermata.transform.plan;

import dev.fermata.transform.analysis.MethodFacts;
import dev.fermata.transform.scan.AsyncMethod;
import dev.fermata.transform.scan.Calls;
import dev.fermata.transform.scan.ReturnKind;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;

/** Finds the boxes that no user can see, as they are made only to be returned, or opened as soon as they were awaited. */
final class BoxPlanner {

    private final InsnList instructions;
    private final Neighbours neighbours;
    private final boolean cold;

    BoxPlanner(AsyncMethod method, MethodFacts facts) {
        this.instructions = method.node().instructions;
        this.neighbours = new Neighbours(instructions, facts.flow());
        this.cold = method.kind() == ReturnKind.COLD;
    }

    /**
     * Whether a method may answer a primitive without its box, or hand on such an answer; a guess, which says yes too often.
     *
     * @param method an async method
     * @return false only where none of its returns does
     */
    static boolean mayAnswerPrimitive(AsyncMethod method) {
        AbstractInsnNode before = null;
        for (AbstractInsnNode instruction : method.node().instructions) {
            boolean afterResult = before != null && Calls.isResult(before);
            boolean handsOn = instruction.getOpcode() == Opcodes.ARETURN && !afterResult;
            if (handsOn || (Calls.isResult(instruction) && Box.madeBy(before) != null)) {
                return true;
            }
            if (instruction.getOpcode() >= 0 || instruction instanceof FrameNode) {
                before = instruction;
            }
        }
        return false;
    }

    /**
     * Where the answer of an await gets its box.
     *
     * @param site the await
     * @param givers the known coroutine methods that may answer a primitive
     * @return what to do on which way
     */
    Boxing boxing(Site site, Set<MemberName> givers) {
        AbstractInsnNode next = neighbours.after(site.await());
        boolean unseen = next != null && next.getOpcode() == Opcodes.POP;
        if (unseen || unboxed(site) != null) {
            return Boxing.NEVER;
        } else if (site.call() < 0) {
            return Boxing.ON_RESUMPTION;
        }
        boolean cannotGive = site.target() != null && !givers.contains(site.target());
        return cannotGive ? Boxing.NEVER : Boxing.ALWAYS;
    }

    /**
     * Adds the edits where an awaited box is opened at once.
     *
     * @param site the await
     * @param edits by index of instruction
     */
    void planUnboxing(Site site, Map<Integer, Edit> edits) {
        Box box = unboxed(site);
        AbstractInsnNode cast = neighbours.after(site.await());
        if (box != null && cast != null) {
            int at = instructions.indexOf(cast);
            edits.put(at, new Edit.Done());
            edits.put(instructions.indexOf(neighbours.after(at)), new Edit.Unbox(box));
        }
    }

    private @Nullable Box unboxed(Site site) {
        AbstractInsnNode cast = neighbours.after(site.await());
        Box box = Box.castBy(cast);
        boolean unboxed = box != null && box.isUnboxedBy(neighbours.after(instructions.indexOf(cast)));
        return unboxed ? box : null;
    }

    /**
     * Adds the edits for {@code return result(5)}, where it is cold: the task of a hot method keeps the box.
     *
     * @param result index of the call of {@code result}, which is returned
     * @param edits by index of instruction
     */
    void planResult(int result, Map<Integer, Edit> edits) {
        AbstractInsnNode before = neighbours.before(result);
        Box box = Box.madeBy(before);
        if (cold && box != null) {
            edits.put(instructions.indexOf(before), new Edit.Done());
            edits.put(result, new Edit.ReturnPrimitive(box));
        }
    }
}

package dev.fermata.transform.emit;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Writes the tables of a copy. Exception ranges are those of the user, in the same order, without the ones that became empty,
 * which the JVM would not accept.
 */
final class TableEmitter {

    private final Copy copy;

    TableEmitter(Copy copy) {
        this.copy = copy;
    }

    void emit() {
        MethodNode original = copy.original();
        for (TryCatchBlockNode range : original.tryCatchBlocks) {
            LabelNode start = copy.labelOf(range.start);
            LabelNode end = copy.labelOf(range.end);
            if (hasCode(start, end)) {
                copy.out.tryCatchBlocks.add(
                        new TryCatchBlockNode(start, end, copy.targetOf(range.handler), range.type));
            }
        }
        new VariableTableEmitter(copy).emit();
    }

    private static boolean hasCode(LabelNode start, LabelNode end) {
        for (AbstractInsnNode at = start; at != null && at != end; at = at.getNext()) {
            if (at.getOpcode() >= 0) {
                return true;
            }
        }
        return false;
    }
}

package dev.fermata.transform.emit;

import java.util.ArrayList;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Writes exception ranges and variable tables of a copy: those of the user, in the same order, without the ones that
 * became empty, which the JVM would not accept.
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
                copy.out.tryCatchBlocks.add(new TryCatchBlockNode(start, end, copy.labelOf(range.handler), range.type));
            }
        }
        if (original.localVariables == null) {
            return;
        }
        copy.out.localVariables = new ArrayList<>();
        for (LocalVariableNode variable : original.localVariables) {
            LabelNode start = copy.labelOf(variable.start);
            LabelNode end = copy.labelOf(variable.end);
            if (hasCode(start, end)) {
                copy.out.localVariables.add(new LocalVariableNode(
                        variable.name, variable.desc, variable.signature, start, end, variable.index));
            }
        }
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

package dev.fermata.transform.lower;

import java.util.function.UnaryOperator;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Jumps and switches whose targets change. */
final class Jumps {

    private Jumps() {}

    /** Lets an instruction jump to other labels; does nothing to one that does not jump. */
    static void redirect(AbstractInsnNode instruction, UnaryOperator<LabelNode> to) {
        if (instruction instanceof JumpInsnNode jump) {
            jump.label = to.apply(jump.label);
        } else if (instruction instanceof TableSwitchInsnNode table) {
            table.labels.replaceAll(to);
            table.dflt = to.apply(table.dflt);
        } else if (instruction instanceof LookupSwitchInsnNode lookup) {
            lookup.labels.replaceAll(to);
            lookup.dflt = to.apply(lookup.dflt);
        }
    }
}

package dev.fermata.transform.lower;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/** Puts labels around the pieces of a loop. */
final class LoopRanges {

    private final MethodNode method;
    private final InstructionFlow flow;

    LoopRanges(MethodNode method, InstructionFlow flow) {
        this.method = method;
        this.flow = flow;
    }

    /**
     * Marks all pieces.
     *
     * @param inside what is in the loop
     * @return start and end of the first piece, of the second, and so on
     */
    List<LabelNode> mark(BitSet inside) {
        List<LabelNode> labels = new ArrayList<>();
        int previous = -1;
        for (int i = flow.real(0); i < flow.size(); i = flow.real(i + 1)) {
            boolean open = labels.size() % 2 == 1;
            if (inside.get(i) != open) {
                LabelNode label = new LabelNode();
                labels.add(label);
                if (open) {
                    method.instructions.insert(flow.at(previous), label);
                } else {
                    method.instructions.insertBefore(flow.at(i), label);
                }
            }
            previous = i;
        }
        if (labels.size() % 2 == 1) {
            LabelNode label = new LabelNode();
            labels.add(label);
            method.instructions.insert(flow.at(previous), label);
        }
        return labels;
    }
}

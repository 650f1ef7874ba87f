package dev.fermata.transform.lower;

import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * What belongs to a loop of {@code each}.
 *
 * @param inside indices of its instructions, labels and stack maps: an exception in one of them closes the iterator
 * @param around the entries of the exception table that cover the whole statement, one for each handler, in their order
 */
record LoopRegion(BitSet inside, List<TryCatchBlockNode> around) {

    LoopRegion {
        around = List.copyOf(around);
    }

    boolean has(int index) {
        return inside.get(index);
    }
}

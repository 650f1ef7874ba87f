package dev.fermata.transform.lower;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Puts the catch-all of a loop into the exception table: behind the handlers within the loop, before those around it,
 * which cover what closes the iterator, too.
 */
final class HandlerTable {

    private final MethodNode method;
    private final List<TryCatchBlockNode> around;

    HandlerTable(MethodNode method, List<TryCatchBlockNode> around) {
        this.method = method;
        this.around = around;
    }

    /**
     * Adds the entries of a loop.
     *
     * @param ranges start and end of each piece of the loop
     * @param closing what was written to close its iterator
     */
    void insert(List<LabelNode> ranges, ClosingWriter closing) {
        List<TryCatchBlockNode> own = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i += 2) {
            own.add(new TryCatchBlockNode(ranges.get(i), ranges.get(i + 1), closing.failed, null));
        }
        own.add(new TryCatchBlockNode(closing.closingStart, closing.closingEnd, closing.closingFailed, null));
        List<TryCatchBlockNode> table = new ArrayList<>();
        for (TryCatchBlockNode entry : method.tryCatchBlocks) {
            if (!around.isEmpty() && entry == around.get(0)) {
                table.addAll(own);
            }
            table.add(entry);
            if (around.contains(entry)) {
                table.add(new TryCatchBlockNode(closing.start, closing.end, entry.handler, entry.type));
            }
        }
        if (around.isEmpty()) {
            table.addAll(own);
        }
        method.tryCatchBlocks = table;
    }
}

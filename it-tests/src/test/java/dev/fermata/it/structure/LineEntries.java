package dev.fermata.it.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Compares the line table of a copy with the original's. */
final class LineEntries {

    private final MethodNode method;
    private final BitSet reachable;

    private LineEntries(MethodNode method) {
        this.method = method;
        reachable = new InstructionGraph(method).reachable();
    }

    static List<String> missingOrDoubled(EmittedCopies.Pair pair) {
        Map<Integer, Integer> before = new LineEntries(pair.original()).entered();
        Map<Integer, Integer> after = new LineEntries(pair.copy()).entered();
        List<String> problems = new ArrayList<>();
        Set<Integer> missing = new TreeSet<>(before.keySet());
        missing.removeAll(after.keySet());
        missing.forEach(line -> problems.add(pair.name() + ": line " + line + " is not reached"));
        Set<Integer> closing = new LineEntries(pair.original()).linesOfEach();
        after.forEach((line, places) -> {
            if (places > before.getOrDefault(line, 0) && !closing.contains(line)) {
                problems.add(pair.name() + ": line " + line + " begins at " + places + " places");
            }
        });
        return problems;
    }

    /** The heads of asynchronous loops, where control comes back once more to close the iterator. */
    private Set<Integer> linesOfEach() {
        Set<Integer> lines = new TreeSet<>();
        int line = 0;
        for (AbstractInsnNode node : method.instructions) {
            if (node instanceof LineNumberNode start) {
                line = start.line;
            } else if (node instanceof MethodInsnNode call
                    && call.owner.equals("dev/fermata/Fermata")
                    && call.name.equals("each")) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** For each line that can be reached, at how many places control can come to its beginning: where breakpoints stand. */
    private Map<Integer, Integer> entered() {
        Map<LabelNode, Integer> lines = new HashMap<>();
        for (AbstractInsnNode node : method.instructions) {
            if (node instanceof LineNumberNode line) {
                lines.put(line.start, line.line);
            }
        }
        Map<Integer, Integer> entered = new TreeMap<>();
        int begun = 0;
        for (int i = 0; i < method.instructions.size(); i++) {
            AbstractInsnNode node = method.instructions.get(i);
            begun = node instanceof LabelNode ? lines.getOrDefault(node, begun) : begun;
            if (node.getOpcode() >= 0 && begun != 0) {
                entered.merge(begun, reachable.get(i) ? 1 : 0, Integer::sum);
                begun = 0;
            }
        }
        entered.values().removeIf(places -> places == 0);
        return entered;
    }
}

package dev.fermata.transform.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the loops of a method: an edge back to a block that dominates its source closes a natural loop. Dominators are
 * computed by iteration in reverse postorder (Cooper, Harvey, Kennedy). Where an edge goes back to a block that does
 * not dominate its source, a loop has two entries and the method is irreducible.
 */
public final class LoopAnalysis {

    private static final int UNREACHED = -1;

    private final ControlFlow flow;
    private final List<List<Integer>> predecessors = new ArrayList<>();
    private final int[] postorder;
    private final int[] dominator;
    private final List<Integer> reversePostorder = new ArrayList<>();
    private final Map<Integer, BitSet> bodies = new TreeMap<>();
    private boolean reducible = true;

    private LoopAnalysis(ControlFlow flow) {
        this.flow = flow;
        int size = flow.blocks().size();
        this.postorder = new int[size];
        this.dominator = new int[size];
        Arrays.fill(postorder, UNREACHED);
        Arrays.fill(dominator, UNREACHED);
        for (int i = 0; i < size; i++) {
            predecessors.add(new ArrayList<>());
        }
    }

    /**
     * Finds the loops.
     *
     * @param flow the flow of control
     * @return the innermost loop of each block
     */
    public static Loops of(ControlFlow flow) {
        LoopAnalysis analysis = new LoopAnalysis(flow);
        if (!flow.blocks().isEmpty()) {
            analysis.order();
            analysis.dominate();
            analysis.collect();
        }
        BitSet reached = new BitSet();
        analysis.reversePostorder.forEach(reached::set);
        return new Loops(analysis.innermost(), reached, analysis.reducible);
    }

    /** Depth first with a stack of its own: methods may have many thousand blocks. */
    private void order() {
        List<int[]> path = new ArrayList<>();
        BitSet seen = new BitSet();
        int next = 0;
        path.add(new int[] {0, 0});
        seen.set(0);
        while (!path.isEmpty()) {
            int[] top = path.get(path.size() - 1);
            List<Integer> edges = flow.edges(top[0]);
            if (top[1] == edges.size()) {
                postorder[top[0]] = next++;
                reversePostorder.add(0, top[0]);
                path.remove(path.size() - 1);
            } else {
                int target = edges.get(top[1]++);
                predecessors.get(target).add(top[0]);
                if (!seen.get(target)) {
                    seen.set(target);
                    path.add(new int[] {target, 0});
                }
            }
        }
    }

    private void dominate() {
        dominator[0] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int block : reversePostorder) {
                int found = block == 0 ? 0 : commonDominator(block);
                if (dominator[block] != found) {
                    dominator[block] = found;
                    changed = true;
                }
            }
        }
    }

    private int commonDominator(int block) {
        int common = UNREACHED;
        for (int predecessor : predecessors.get(block)) {
            if (dominator[predecessor] != UNREACHED) {
                common = common == UNREACHED ? predecessor : intersect(common, predecessor);
            }
        }
        return common;
    }

    private int intersect(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            while (postorder[a] < postorder[b]) {
                a = dominator[a];
            }
            while (postorder[b] < postorder[a]) {
                b = dominator[b];
            }
        }
        return a;
    }

    private boolean dominates(int upper, int lower) {
        int at = lower;
        while (at != upper && at != 0) {
            at = dominator[at];
        }
        return at == upper;
    }

    private void collect() {
        for (int source : reversePostorder) {
            for (int target : flow.edges(source)) {
                if (postorder[target] >= postorder[source]) {
                    if (dominates(target, source)) {
                        flood(target, source);
                    } else {
                        reducible = false;
                    }
                }
            }
        }
    }

    private void flood(int header, int source) {
        BitSet body = bodies.computeIfAbsent(header, any -> new BitSet());
        body.set(header);
        List<Integer> open = new ArrayList<>(List.of(source));
        while (!open.isEmpty()) {
            int block = open.remove(open.size() - 1);
            if (!body.get(block)) {
                body.set(block);
                open.addAll(predecessors.get(block));
            }
        }
    }

    private @Nullable Loop[] innermost() {
        @Nullable Loop[] innermost = new Loop[flow.blocks().size()];
        List<Map.Entry<Integer, BitSet>> largestFirst = new ArrayList<>(bodies.entrySet());
        largestFirst.sort(Comparator.comparingInt(
                (Map.Entry<Integer, BitSet> body) -> -body.getValue().cardinality()));
        for (Map.Entry<Integer, BitSet> body : largestFirst) {
            Loop loop = new Loop(body.getKey(), body.getValue(), innermost[body.getKey()]);
            body.getValue().stream().forEach(block -> innermost[block] = loop);
        }
        return innermost;
    }
}

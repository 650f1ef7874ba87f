package dev.fermata.it.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.objectweb.asm.tree.MethodNode;

/**
 * Whether every loop of a method has a single entry: each edge that goes back in a depth-first walk goes to an
 * instruction that dominates where it comes from. It is the same as reduction by T1 and T2 to one node.
 */
public final class Reducibility {

    private static final int NONE = -1;

    private final InstructionGraph graph;
    private final int[] order;
    private final int[] dominator;
    private final List<Integer> reversePostorder = new ArrayList<>();
    private final List<List<Integer>> predecessors = new ArrayList<>();
    private final List<int[]> retreating = new ArrayList<>();

    private Reducibility(MethodNode method) {
        graph = new InstructionGraph(method);
        order = new int[graph.size()];
        dominator = new int[graph.size()];
        Arrays.fill(order, NONE);
        Arrays.fill(dominator, NONE);
        for (int i = 0; i < graph.size(); i++) {
            predecessors.add(new ArrayList<>());
        }
    }

    public static boolean isReducible(MethodNode method) {
        return method.instructions.size() == 0 || new Reducibility(method).holds();
    }

    private boolean holds() {
        walk();
        computeDominators();
        return retreating.stream().allMatch(edge -> dominates(edge[1], edge[0]));
    }

    /** A walk in depth without recursion; an edge to an instruction still on the path is a retreating one. */
    private void walk() {
        boolean[] seen = new boolean[graph.size()];
        boolean[] onPath = new boolean[graph.size()];
        Deque<Integer> path = new ArrayDeque<>();
        Deque<Deque<Integer>> open = new ArrayDeque<>();
        enter(0, path, open, seen, onPath);
        while (!path.isEmpty()) {
            int from = path.peek();
            Integer to = open.peek().poll();
            if (to == null) {
                onPath[path.pop()] = false;
                open.pop();
                reversePostorder.add(0, from);
                continue;
            }
            predecessors.get(to).add(from);
            if (onPath[to]) {
                retreating.add(new int[] {from, to});
            } else if (!seen[to]) {
                enter(to, path, open, seen, onPath);
            }
        }
        for (int i = 0; i < reversePostorder.size(); i++) {
            order[reversePostorder.get(i)] = i;
        }
    }

    private void enter(int node, Deque<Integer> path, Deque<Deque<Integer>> open, boolean[] seen, boolean[] onPath) {
        seen[node] = true;
        onPath[node] = true;
        path.push(node);
        open.push(new ArrayDeque<>(graph.all(node)));
    }

    private void computeDominators() {
        dominator[0] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int node : reversePostorder) {
                if (node != 0) {
                    int next = meetOfPredecessors(node);
                    changed |= next != dominator[node];
                    dominator[node] = next;
                }
            }
        }
    }

    private int meetOfPredecessors(int node) {
        int meet = NONE;
        for (int predecessor : predecessors.get(node)) {
            if (dominator[predecessor] != NONE) {
                meet = meet == NONE ? predecessor : meet(meet, predecessor);
            }
        }
        return meet;
    }

    private int meet(int left, int right) {
        int a = left;
        int b = right;
        while (a != b) {
            if (order[a] > order[b]) {
                a = dominator[a];
            } else {
                b = dominator[b];
            }
        }
        return a;
    }

    private boolean dominates(int upper, int node) {
        int current = node;
        while (current != 0 && current != upper) {
            current = dominator[current];
        }
        return current == upper;
    }
}

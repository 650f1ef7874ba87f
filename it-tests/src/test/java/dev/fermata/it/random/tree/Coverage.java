package dev.fermata.it.random.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts in many programs which construct met which, so that a hole of the generator is seen. */
public final class Coverage {

    /** A construct that stands in another one and has an await in it, at any distance. */
    public static final String AWAIT_IN = "an await in (column) in (row)";

    /** An operand that lies below an await of the same expression. */
    public static final String OPERANDS = "an operand of (column) below an await, in (row)";

    /** How a loop is left or goes on early. */
    public static final String LEAVES = "leaving by (column) a loop of (row)";

    private final Map<String, Map<String, Map<String, Integer>>> matrices = new TreeMap<>();
    private final Deque<Construct> around = new ArrayDeque<>();

    public Coverage add(Collection<Tree> programs) {
        programs.forEach(this::visit);
        return this;
    }

    private void visit(Tree tree) {
        if (tree.construct().isAwait()) {
            countSurroundings();
        }
        if (tree.construct().isLeave()) {
            around.stream()
                    .filter(Construct::isLoop)
                    .findFirst()
                    .ifPresent(
                            loop -> count(LEAVES, loop.name(), tree.construct().name()));
        }
        countOperands(tree);
        around.push(tree.construct());
        tree.children().forEach(this::visit);
        around.pop();
    }

    private void countSurroundings() {
        List<Construct> inside = new ArrayList<>();
        for (Construct construct : around) {
            if (construct.isStructure()) {
                inside.forEach(inner -> count(AWAIT_IN, construct.name(), inner.name()));
                inside.add(construct);
            }
        }
    }

    private void countOperands(Tree tree) {
        if (!tree.isExpression() || tree.construct().isAwait()) {
            return;
        }
        List<Tree> below = new ArrayList<>();
        for (Tree child : tree.children()) {
            if (hasAwait(child)) {
                below.forEach(operand ->
                        count(OPERANDS, tree.construct().name(), operand.type().name()));
            }
            if (child.isExpression()) {
                below.add(child);
            }
        }
    }

    private static boolean hasAwait(Tree tree) {
        return tree.construct().isAwait() || tree.children().stream().anyMatch(Coverage::hasAwait);
    }

    private void count(String matrix, String row, String column) {
        matrices.computeIfAbsent(matrix, any -> new TreeMap<>())
                .computeIfAbsent(row, any -> new TreeMap<>())
                .merge(column, 1, Integer::sum);
    }

    public int count(String matrix, Enum<?> row, Enum<?> column) {
        return matrices.getOrDefault(matrix, Map.of())
                .getOrDefault(row.name(), Map.of())
                .getOrDefault(column.name(), 0);
    }

    /** The matrices, one line a row. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        matrices.forEach((name, rows) -> {
            TreeSet<String> columns = new TreeSet<>();
            rows.values().forEach(row -> columns.addAll(row.keySet()));
            text.append(name).append('\n');
            rows.forEach((row, cells) -> {
                text.append("%-18s".formatted(row));
                columns.forEach(column -> text.append(" %s=%d".formatted(column, cells.getOrDefault(column, 0))));
                text.append('\n');
            });
        });
        return text.toString();
    }
}

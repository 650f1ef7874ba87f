package dev.fermata.it.random.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Smaller trees that may stand where a tree stands. */
final class Replacements {

    /** Of the pieces inside, so many of the largest and as many of the smallest are tried. */
    private static final int MOST = 4;

    private Replacements() {}

    /** The smallest first. */
    static List<Tree> of(Tree tree) {
        List<Tree> smaller = new ArrayList<>();
        if (tree.isExpression()) {
            Tree plain =
                    Tree.expression(Construct.LITERAL, tree.type(), tree.type().plain());
            if (!tree.equals(plain)) {
                smaller.add(plain);
            }
            smaller.addAll(some(inside(tree, true), tree));
        } else if (tree.construct() != Construct.PROGRAM && tree.construct() != Construct.METHOD) {
            smaller.addAll(some(inside(tree, false), tree));
        }
        return smaller;
    }

    private static List<Tree> some(List<Tree> inside, Tree tree) {
        List<Tree> fitting = inside.stream()
                .filter(piece -> piece.type() == tree.type())
                .sorted(Comparator.comparingInt(Tree::size))
                .toList();
        if (fitting.size() <= 2 * MOST) {
            return fitting;
        }
        List<Tree> some = new ArrayList<>(fitting.subList(0, MOST));
        some.addAll(fitting.subList(fitting.size() - MOST, fitting.size()));
        return some;
    }

    /** Expressions at any depth, or the nearest blocks of statements. */
    private static List<Tree> inside(Tree tree, boolean expressions) {
        List<Tree> inside = new ArrayList<>();
        for (Tree child : tree.children()) {
            if (expressions) {
                inside.add(child);
                inside.addAll(inside(child, true));
            } else if (child.construct().isLines()) {
                inside.add(Tree.lines(Construct.BLOCK, "", child.children()));
            }
        }
        return inside;
    }
}

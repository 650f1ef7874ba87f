package dev.fermata.it.random.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A piece of a program: a construct, its text, and the smaller pieces that stand in it. In the text, {@code #} is where
 * the next child stands; a construct of lines has no text but a head, and all children stand below it, line by line.
 *
 * @param construct what it is
 * @param type the type of an expression, null for anything else
 * @param text the text with places for the children
 * @param children the smaller pieces
 */
public record Tree(Construct construct, JavaType type, String text, List<Tree> children) {

    public static Tree expression(Construct construct, JavaType type, String text, Tree... children) {
        return new Tree(construct, type, text, List.of(children));
    }

    public static Tree statement(Construct construct, String text, Tree... children) {
        return new Tree(construct, null, text, List.of(children));
    }

    public static Tree lines(Construct construct, String head, List<Tree> children) {
        return new Tree(construct, null, head, List.copyOf(children));
    }

    public boolean isExpression() {
        return type != null;
    }

    /** This tree with other children, at as many places as before unless it consists of lines. */
    public Tree with(List<Tree> newChildren) {
        return new Tree(construct, type, text, List.copyOf(newChildren));
    }

    /** This tree with one child edited. */
    public Tree edit(int index, UnaryOperator<Tree> edit) {
        List<Tree> edited = new ArrayList<>(children);
        edited.set(index, edit.apply(edited.get(index)));
        return with(edited);
    }

    /** How many pieces there are, this included. */
    public int size() {
        return 1 + children.stream().mapToInt(Tree::size).sum();
    }

    /** The source text. */
    @Override
    public String toString() {
        return new TreeWriter().write(this);
    }
}

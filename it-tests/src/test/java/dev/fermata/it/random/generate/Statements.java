package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Makes blocks of statements by the families that can. */
final class Statements {

    private static final int DEEPEST = 6;

    private final Generation generation;
    private final List<StatementFamily> simple = new ArrayList<>();
    private final List<StatementFamily> all = new ArrayList<>();

    Statements(Generation generation) {
        this.generation = generation;
        StatementFamily plain = new SimpleStatements(generation);
        simple.add(plain);
        add(5, plain);
        add(3, new Declarations(generation));
        add(2, new Branches(generation));
        add(3, new Loops(generation));
        add(2, new Switches(generation));
        add(4, new Tries(generation));
        add(1, new Blocks(generation));
        add(1, new LocalClasses(generation));
        add(2, new Jumps(generation));
    }

    private void add(int weight, StatementFamily family) {
        for (int i = 0; i < weight; i++) {
            all.add(family);
        }
    }

    Made statement(Site site) {
        boolean small = generation.isSpent() || site.depth > DEEPEST;
        List<StatementFamily> able = (small ? simple : all)
                .stream().filter(family -> family.makes(site)).toList();
        return generation.dice.pick(able).make(site);
    }

    /** A block with so many statements at the most; ends where control cannot go on. */
    Made block(Construct construct, String head, Site site, int most) {
        List<Tree> statements = new ArrayList<>();
        boolean completes = fill(statements, site, most);
        return new Made(Tree.lines(construct, head, statements), completes);
    }

    boolean fill(List<Tree> statements, Site site, int most) {
        int count = 1 + generation.dice.below(most);
        boolean completes = true;
        for (int i = 0; i < count && completes; i++) {
            Made made = statement(site);
            statements.add(made.tree());
            completes = made.completes();
        }
        return completes;
    }

    /** A block that control can go through: a jump at its end is made conditional. */
    Tree passable(Construct construct, String head, Site site, int most) {
        List<Tree> statements = new ArrayList<>();
        if (!fill(statements, site, most)) {
            Tree last = statements.remove(statements.size() - 1);
            Tree condition = generation.expression(JavaType.BOOLEAN, site.inner());
            Tree then = Tree.lines(Construct.BLOCK, "", List.of(last));
            statements.add(Tree.statement(Construct.IF, "if (#) #", condition, then));
        }
        return Tree.lines(construct, head, statements);
    }

    /** The body of a method or lambda, which ends with a return. */
    Tree body(Site site, int most) {
        List<Tree> statements = new ArrayList<>();
        if (fill(statements, site, most)) {
            statements.add(returning(site));
        }
        return Tree.lines(Construct.BODY, "", statements);
    }

    Tree returning(Site site) {
        String text = site.coroutine ? "return result(" + Casts.to(site.returns) + "#);" : "return #;";
        return Tree.statement(Construct.RETURN, text, generation.expression(site.returns, site.inner()));
    }

    /** A block of a switch expression, which ends with its value. */
    Tree yielding(Site site, int most) {
        List<Tree> statements = new ArrayList<>();
        if (fill(statements, site, most)) {
            statements.add(yielded(site));
        }
        return Tree.lines(Construct.BLOCK, "", statements);
    }

    /** A value that starts with a parenthesis would be taken for the argument of a call. */
    Tree yielded(Site site) {
        Tree value = generation.expression(site.yields, site.inner());
        String text = "yield #;";
        if (value.toString().startsWith("(")) {
            String name = generation.name("y");
            text = site.yields.source() + " " + name + " = #;\nyield " + name + ";";
        }
        return Tree.statement(Construct.YIELD, text, value);
    }
}

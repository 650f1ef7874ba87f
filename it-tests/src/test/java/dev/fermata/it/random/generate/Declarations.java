package dev.fermata.it.random.generate;

import static dev.fermata.it.random.tree.Tree.statement;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Local variables: with a value, or given one later on every path. */
final class Declarations implements StatementFamily {

    private final Generation generation;
    private final Dice dice;

    Declarations(Generation generation) {
        this.generation = generation;
        dice = generation.dice;
    }

    @Override
    public boolean makes(Site site) {
        return true;
    }

    @Override
    public Made make(Site site) {
        return dice.chance(80) ? initialised(site) : late(site);
    }

    private Made initialised(Site site) {
        JavaType type = generation.anyType();
        String name = generation.name("v");
        Tree value = generation.expression(type, site.inner());
        site.named(new Variable(name, type, dice.chance(40)));
        return new Made(statement(Construct.DECLARE, type.source() + " " + name + " = #;", value), true);
    }

    private Made late(Site site) {
        JavaType type = generation.anyType();
        String name = generation.name("v");
        boolean viaTry = dice.chance(40);
        Made first = branch(
                viaTry ? Construct.TRY_BODY : Construct.BLOCK, type, name, viaTry ? site.insideTry() : site.inner());
        Made second = branch(
                viaTry ? Construct.CATCH : Construct.BLOCK, type, name, viaTry ? site.insideTry() : site.inner());
        String head = type.source() + " " + name + ";\n";
        site.named(new Variable(name, type, false));
        boolean completes = first.completes() || second.completes();
        if (viaTry) {
            String text = head + "try # catch (RuntimeException " + generation.name("e") + ") #";
            return new Made(statement(Construct.TRY, text, first.tree(), second.tree()), completes);
        }
        Tree condition = generation.expression(JavaType.BOOLEAN, without(name, site));
        return new Made(
                statement(Construct.DECLARE_LATE, head + "if (#) # else #", condition, first.tree(), second.tree()),
                completes);
    }

    /** Where the variable has no value yet. */
    private static Site without(String name, Site site) {
        Site inner = site.inner();
        inner.variables.removeIf(variable -> variable.name().equals(name));
        return inner;
    }

    private Made branch(Construct construct, JavaType type, String name, Site site) {
        List<Tree> statements = new ArrayList<>();
        boolean completes = generation.statements.fill(statements, site, 2);
        if (completes) {
            statements.add(statement(Construct.EXPRESSION, name + " = #;", generation.expression(type, site.inner())));
        }
        return new Made(Tree.lines(construct, "", statements), completes);
    }
}

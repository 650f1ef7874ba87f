package dev.fermata.it.random.generate;

import static dev.fermata.it.random.tree.Tree.statement;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;

/** Expressions as statements, effects and asserts. */
final class SimpleStatements implements StatementFamily {

    private final Generation generation;
    private final Assignments assignments;
    private final Awaits awaits;
    private final Dice dice;

    SimpleStatements(Generation generation) {
        this.generation = generation;
        assignments = new Assignments(generation);
        awaits = new Awaits(generation);
        dice = generation.dice;
    }

    @Override
    public boolean makes(Site site) {
        return true;
    }

    @Override
    public Made make(Site site) {
        Tree made = switch (dice.below(10)) {
            case 0, 1, 2, 3 -> assignment(site);
            case 4, 5 -> awaiting(site);
            case 6 -> statement(Construct.ASSERT, "assert # >= 0 : \"never\";", length(site));
            default -> log(site);
        };
        return new Made(made, true);
    }

    private Tree assignment(Site site) {
        JavaType type = generation.anyType();
        return assignments.makes(type, site)
                ? statement(Construct.EXPRESSION, "#;", assignments.bare(type, site.inner()))
                : log(site);
    }

    private Tree awaiting(Site site) {
        if (!generation.mayAwait(site)) {
            return log(site);
        }
        if (dice.chance(10)) {
            generation.noteAwait();
            return statement(
                    Construct.EXPRESSION, "#;", Tree.expression(Construct.AWAIT, JavaType.OBJECT, "await(yieldNow())"));
        }
        JavaType type = dice.of(JavaType.STRING, JavaType.OBJECT, JavaType.BOX);
        Tree await = awaits.make(type, site.inner());
        String bare =
                await.text().substring(Casts.to(type).length() + 1, await.text().length() - 1);
        return statement(Construct.EXPRESSION, "#;", new Tree(await.construct(), type, bare, await.children()));
    }

    private Tree log(Site site) {
        Tree value = generation.expression(generation.tracedType(), site.inner());
        return statement(Construct.LOG, site.prefix + "log(#);", value);
    }

    private Tree length(Site site) {
        return Tree.expression(
                Construct.LENGTH, JavaType.INT, "#.length", generation.expression(JavaType.INTS, site.inner()));
    }
}

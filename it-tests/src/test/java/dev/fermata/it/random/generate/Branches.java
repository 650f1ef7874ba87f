package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;

/** If statements. */
final class Branches implements StatementFamily {

    private final Generation generation;

    Branches(Generation generation) {
        this.generation = generation;
    }

    @Override
    public boolean makes(Site site) {
        return true;
    }

    @Override
    public Made make(Site site) {
        Tree condition = generation.expression(JavaType.BOOLEAN, site.inner());
        Made then = generation.statements.block(Construct.BLOCK, "", site.inner(), 3);
        if (generation.dice.chance(50)) {
            return new Made(Tree.statement(Construct.IF, "if (#) #", condition, then.tree()), true);
        }
        Made otherwise = generation.statements.block(Construct.BLOCK, "", site.inner(), 3);
        return new Made(
                Tree.statement(Construct.IF_ELSE, "if (#) # else #", condition, then.tree(), otherwise.tree()),
                then.completes() || otherwise.completes());
    }
}

package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;

/** Plain lambdas that capture what is around, and are called at once. */
final class Lambdas implements Family {

    private final Generation generation;

    Lambdas(Generation generation) {
        this.generation = generation;
    }

    @Override
    public boolean makes(JavaType type, Site site) {
        return site.depth < 5;
    }

    @Override
    public Tree make(JavaType type, Site site) {
        Site inside = site.insideBody(type, false);
        Tree body = generation.dice.chance(60)
                ? generation.expression(type, inside)
                : generation.statements.body(inside, 3);
        return Awaits.awaited(Construct.LAMBDA, type, "((Supplier<" + type.boxed() + ">) () -> #).get()", body);
    }
}

package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;

/** Conditional expressions of any type. */
final class Ternaries implements Family {

    private final Generation generation;

    Ternaries(Generation generation) {
        this.generation = generation;
    }

    @Override
    public boolean makes(JavaType type, Site site) {
        return true;
    }

    @Override
    public Tree make(JavaType type, Site site) {
        return Tree.expression(
                Construct.TERNARY,
                type,
                "(" + Casts.to(type) + "(# ? # : #))",
                generation.expression(JavaType.BOOLEAN, site),
                generation.expression(type, site),
                generation.expression(type, site));
    }
}

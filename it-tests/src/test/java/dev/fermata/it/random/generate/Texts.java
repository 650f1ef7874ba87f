package dev.fermata.it.random.generate;

import static dev.fermata.it.random.tree.Tree.expression;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Concatenated strings and chains of string builders. */
final class Texts implements Family {

    private final Generation generation;
    private final Dice dice;

    Texts(Generation generation) {
        this.generation = generation;
        dice = generation.dice;
    }

    @Override
    public boolean makes(JavaType type, Site site) {
        return type == JavaType.STRING;
    }

    @Override
    public Tree make(JavaType type, Site site) {
        return dice.chance(70) ? concatenation(site) : builder(site);
    }

    private Tree concatenation(Site site) {
        List<Tree> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder("(\"<\"");
        for (int i = dice.below(3); i >= 0; i--) {
            JavaType part = generation.tracedType();
            text.append(part == JavaType.STRING || part == JavaType.OBJECT ? " + cut(#)" : " + #");
            parts.add(generation.expression(part, site));
        }
        text.append(dice.of(")", " + 'c')", " + 1L)"));
        return new Tree(Construct.CONCAT, JavaType.STRING, text.toString(), parts);
    }

    private Tree builder(Site site) {
        return expression(
                Construct.BUILDER,
                JavaType.STRING,
                "((String) new StringBuilder((String) cut(#)).append(#).append((String) cut(#)).toString())",
                generation.expression(JavaType.STRING, site),
                generation.expression(dice.of(JavaType.LONG, JavaType.INT, JavaType.CHAR), site),
                generation.expression(JavaType.STRING, site));
    }
}

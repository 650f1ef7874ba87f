package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.Construct;
import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;

/** Elements of arrays; seldom with an index that is out of bounds. */
final class Elements {

    private Elements() {}

    /** An element of type int, long or String. */
    static Tree of(Generation generation, JavaType type, Site site) {
        JavaType array =
                type == JavaType.INT ? JavaType.INTS : type == JavaType.LONG ? JavaType.LONGS : JavaType.STRINGS;
        String index = generation.dice.chance(3) ? "#" : "# & 3";
        return Tree.expression(
                Construct.ELEMENT,
                type,
                "(#)[" + index + "]",
                generation.expression(array, site),
                generation.expression(JavaType.INT, site));
    }
}

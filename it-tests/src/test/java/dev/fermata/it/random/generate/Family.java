package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.JavaType;
import dev.fermata.it.random.tree.Tree;

/** Makes expressions of one family. */
interface Family {

    /** Whether the family has an expression of this type here. */
    boolean makes(JavaType type, Site site);

    Tree make(JavaType type, Site site);
}

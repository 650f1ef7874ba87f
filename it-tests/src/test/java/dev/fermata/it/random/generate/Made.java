package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.Tree;

/** A statement, and whether it can complete normally in the sense of the language's rules of reachability. */
record Made(Tree tree, boolean completes) {}

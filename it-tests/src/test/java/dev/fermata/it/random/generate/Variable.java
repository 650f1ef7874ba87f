package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.JavaType;

/** A local variable that may be named; a fixed one is never assigned again, so that lambdas may capture it. */
record Variable(String name, JavaType type, boolean fixed) {}

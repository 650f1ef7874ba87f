package dev.fermata.it.random.generate;

import dev.fermata.it.random.tree.JavaType;
import java.util.List;

/** The signature of an async method of a program. */
record MethodPlan(String name, JavaType returns, List<JavaType> parameters, Style style) {

    /** How a method is declared, and so called. */
    enum Style {
        PLAIN,
        PRIVATE,
        FINAL,
        STATIC,
        DEFAULT
    }

    boolean isStatic() {
        return style == Style.STATIC;
    }
}

package dev.fermata.it.structure;

import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.MethodNode;

/** How long the code of a method is, in bytes. */
public final class CodeSize {

    private CodeSize() {}

    /** The size when no jump and no constant needs its wide form. */
    public static int of(MethodNode method) {
        CodeSizeEvaluator evaluator = new CodeSizeEvaluator(null);
        method.accept(evaluator);
        return evaluator.getMinSize();
    }
}

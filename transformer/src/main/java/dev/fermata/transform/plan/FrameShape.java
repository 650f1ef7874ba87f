package dev.fermata.transform.plan;

import dev.fermata.transform.type.RuntimeSymbols;

/**
 * The runtime's class for the frames of a method.
 *
 * @param className its internal name
 * @param references how many references it holds
 * @param primitives how many primitives it holds
 * @param wide whether it is the one that holds them in arrays
 */
public record FrameShape(String className, int references, int primitives, boolean wide) {

    /**
     * The smallest shape for so many values.
     *
     * @param references how many references
     * @param primitives how many primitives
     * @return a shape class of the runtime, or the wide one
     */
    public static FrameShape of(int references, int primitives) {
        int r = RuntimeSymbols.referencesOfShape(references);
        int p = RuntimeSymbols.primitivesOfShape(primitives);
        if (r < 0 || p < 0) {
            return new FrameShape(RuntimeSymbols.WIDE_FRAME, references, primitives, true);
        }
        return new FrameShape(RuntimeSymbols.shapeClass(r, p), r, p, false);
    }

    /**
     * The descriptor of the method that sets all fields.
     *
     * @return references first, primitives as long, answering the shape itself
     */
    public String spillDescriptor() {
        return "(" + "Ljava/lang/Object;".repeat(references) + "J".repeat(primitives) + ")L" + className + ";";
    }
}

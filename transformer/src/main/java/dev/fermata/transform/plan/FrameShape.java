package dev.fermata.transform.plan;

import dev.fermata.transform.type.RuntimeSymbols;

/**
 * A class of the runtime for frames.
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
     * How much memory a frame takes, as HotSpot lays out objects unless told otherwise.
     *
     * @return for a shape that is not wide: the header, then caller, state and code, then its values
     */
    int bytes() {
        int values = 24 + 4 * references + 8 * primitives;
        return (values + 7) / 8 * 8;
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

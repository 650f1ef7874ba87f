package dev.fermata.frame;

/** The frame of two primitives. */
public class Frame0_2 extends Frame0_1 {
    long prim1;

    /**
     * A frame at state 0.
     *
     * @param code the method
     */
    public Frame0_2(Code code) {
        super(code);
    }

    /**
     * Spills two primitives.
     *
     * @param p0 for {@link #prim0}
     * @param p1 for {@link #prim1}
     * @return this
     */
    public final Frame0_2 spill(long p0, long p1) {
        this.prim0 = p0;
        this.prim1 = p1;
        return this;
    }

    /**
     * Reloads a primitive.
     *
     * @return the value
     */
    public final long prim1() {
        return prim1;
    }
}

package dev.fermata.frame;

/** The frame of one primitive. */
public class Frame0_1 extends Frame0_0 {
    long prim0;

    /**
     * A frame at state 0.
     *
     * @param code the method
     */
    public Frame0_1(Code code) {
        super(code);
    }

    /**
     * Spills one primitive.
     *
     * @param p0 for {@link #prim0}
     * @return this
     */
    public final Frame0_1 spill(long p0) {
        this.prim0 = p0;
        return this;
    }

    /**
     * Reloads a primitive.
     *
     * @return the value
     */
    public final long prim0() {
        return prim0;
    }
}

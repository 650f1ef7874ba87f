package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/** The frame of one reference and one primitive. */
public class Frame1_1 extends Frame1_0 {
    long prim0;

    /**
     * A frame at state 0.
     *
     * @param code the method
     */
    public Frame1_1(Code code) {
        super(code);
    }

    /**
     * Spills one reference and one primitive.
     *
     * @param r0 for {@link #ref0}
     * @param p0 for {@link #prim0}
     * @return this
     */
    public final Frame1_1 spill(@Nullable Object r0, long p0) {
        this.ref0 = r0;
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

package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/** The frame of one reference and two primitives. */
public class Frame1_2 extends Frame1_1 {
    long prim1;

    /**
     * A frame at state 0.
     *
     * @param code the method
     */
    public Frame1_2(Code code) {
        super(code);
    }

    /**
     * Spills one reference and two primitives.
     *
     * @param r0 for {@link #ref0}
     * @param p0 for {@link #prim0}
     * @param p1 for {@link #prim1}
     * @return this
     */
    public final Frame1_2 spill(@Nullable Object r0, long p0, long p1) {
        this.ref0 = r0;
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

package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/** The frame of four references and one primitive. */
public class Frame4_1 extends Frame4_0 {
    long prim0;

    /**
     * A frame at state 0.
     *
     * @param code the method
     */
    public Frame4_1(Code code) {
        super(code);
    }

    /**
     * Spills four references and one primitive.
     *
     * @param r0 for {@link #ref0}
     * @param r1 for {@link #ref1}
     * @param r2 for {@link #ref2}
     * @param r3 for {@link #ref3}
     * @param p0 for {@link #prim0}
     * @return this
     */
    public final Frame4_1 spill(
            @Nullable Object r0, @Nullable Object r1, @Nullable Object r2, @Nullable Object r3, long p0) {
        this.ref0 = r0;
        this.ref1 = r1;
        this.ref2 = r2;
        this.ref3 = r3;
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

package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/** The frame of six references and two primitives. */
public class Frame6_2 extends Frame6_1 {
    long prim1;

    /**
     * A frame at state 0.
     *
     * @param code the method
     */
    public Frame6_2(Code code) {
        super(code);
    }

    /**
     * Spills six references and two primitives.
     *
     * @param r0 for {@link #ref0}
     * @param r1 for {@link #ref1}
     * @param r2 for {@link #ref2}
     * @param r3 for {@link #ref3}
     * @param r4 for {@link #ref4}
     * @param r5 for {@link #ref5}
     * @param p0 for {@link #prim0}
     * @param p1 for {@link #prim1}
     * @return this
     */
    public final Frame6_2 spill(
            @Nullable Object r0,
            @Nullable Object r1,
            @Nullable Object r2,
            @Nullable Object r3,
            @Nullable Object r4,
            @Nullable Object r5,
            long p0,
            long p1) {
        this.ref0 = r0;
        this.ref1 = r1;
        this.ref2 = r2;
        this.ref3 = r3;
        this.ref4 = r4;
        this.ref5 = r5;
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

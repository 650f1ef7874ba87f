package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/** The frame of three references and eight primitives. */
public class Frame3_8 extends Frame3_4 {
    long prim4;
    long prim5;
    long prim6;
    long prim7;

    /**
     * A frame at state 0.
     *
     * @param code the method
     */
    public Frame3_8(Code code) {
        super(code);
    }

    /**
     * Spills three references and eight primitives.
     *
     * @param r0 for {@link #ref0}
     * @param r1 for {@link #ref1}
     * @param r2 for {@link #ref2}
     * @param p0 for {@link #prim0}
     * @param p1 for {@link #prim1}
     * @param p2 for {@link #prim2}
     * @param p3 for {@link #prim3}
     * @param p4 for {@link #prim4}
     * @param p5 for {@link #prim5}
     * @param p6 for {@link #prim6}
     * @param p7 for {@link #prim7}
     * @return this
     */
    public final Frame3_8 spill(
            @Nullable Object r0,
            @Nullable Object r1,
            @Nullable Object r2,
            long p0,
            long p1,
            long p2,
            long p3,
            long p4,
            long p5,
            long p6,
            long p7) {
        this.ref0 = r0;
        this.ref1 = r1;
        this.ref2 = r2;
        this.prim0 = p0;
        this.prim1 = p1;
        this.prim2 = p2;
        this.prim3 = p3;
        this.prim4 = p4;
        this.prim5 = p5;
        this.prim6 = p6;
        this.prim7 = p7;
        return this;
    }

    /**
     * Reloads a primitive.
     *
     * @return the value
     */
    public final long prim4() {
        return prim4;
    }

    /**
     * Reloads a primitive.
     *
     * @return the value
     */
    public final long prim5() {
        return prim5;
    }

    /**
     * Reloads a primitive.
     *
     * @return the value
     */
    public final long prim6() {
        return prim6;
    }

    /**
     * Reloads a primitive.
     *
     * @return the value
     */
    public final long prim7() {
        return prim7;
    }
}

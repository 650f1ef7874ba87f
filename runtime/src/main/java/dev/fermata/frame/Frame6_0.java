package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/** The frame of six references. */
public class Frame6_0 extends Frame4_0 {
    @Nullable
    Object ref4;

    @Nullable
    Object ref5;

    /**
     * A frame at state 0.
     *
     * @param code the method
     */
    public Frame6_0(Code code) {
        super(code);
    }

    /**
     * Spills six references.
     *
     * @param r0 for {@link #ref0}
     * @param r1 for {@link #ref1}
     * @param r2 for {@link #ref2}
     * @param r3 for {@link #ref3}
     * @param r4 for {@link #ref4}
     * @param r5 for {@link #ref5}
     * @return this
     */
    public final Frame6_0 spill(
            @Nullable Object r0,
            @Nullable Object r1,
            @Nullable Object r2,
            @Nullable Object r3,
            @Nullable Object r4,
            @Nullable Object r5) {
        this.ref0 = r0;
        this.ref1 = r1;
        this.ref2 = r2;
        this.ref3 = r3;
        this.ref4 = r4;
        this.ref5 = r5;
        return this;
    }

    /**
     * Reloads a reference, which the frame forgets.
     *
     * @return the value
     */
    public final @Nullable Object ref4() {
        Object taken = ref4;
        ref4 = null;
        return taken;
    }

    /**
     * Reloads a reference, which the frame forgets.
     *
     * @return the value
     */
    public final @Nullable Object ref5() {
        Object taken = ref5;
        ref5 = null;
        return taken;
    }

    @Override
    protected void forget() {
        super.forget();
        ref4 = null;
        ref5 = null;
    }
}

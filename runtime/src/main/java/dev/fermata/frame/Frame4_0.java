package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/** The frame of four references. */
public class Frame4_0 extends Frame3_0 {
    @Nullable
    Object ref3;

    /**
     * A frame at state 0.
     *
     * @param code the method
     */
    public Frame4_0(Code code) {
        super(code);
    }

    /**
     * Spills four references.
     *
     * @param r0 for {@link #ref0}
     * @param r1 for {@link #ref1}
     * @param r2 for {@link #ref2}
     * @param r3 for {@link #ref3}
     * @return this
     */
    public final Frame4_0 spill(@Nullable Object r0, @Nullable Object r1, @Nullable Object r2, @Nullable Object r3) {
        this.ref0 = r0;
        this.ref1 = r1;
        this.ref2 = r2;
        this.ref3 = r3;
        return this;
    }

    /**
     * Reloads a reference, which the frame forgets.
     *
     * @return the value
     */
    public final @Nullable Object ref3() {
        Object taken = ref3;
        ref3 = null;
        return taken;
    }

    @Override
    protected void forget() {
        super.forget();
        ref3 = null;
    }
}

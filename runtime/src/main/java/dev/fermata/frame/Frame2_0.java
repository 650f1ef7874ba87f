package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/** The frame of two references. */
public class Frame2_0 extends Frame1_0 {
    @Nullable
    Object ref1;

    /**
     * A frame at state 0.
     *
     * @param code the method
     */
    public Frame2_0(Code code) {
        super(code);
    }

    /**
     * Spills two references.
     *
     * @param r0 for {@link #ref0}
     * @param r1 for {@link #ref1}
     * @return this
     */
    public final Frame2_0 spill(@Nullable Object r0, @Nullable Object r1) {
        this.ref0 = r0;
        this.ref1 = r1;
        return this;
    }

    /**
     * Reloads a reference, which the frame forgets.
     *
     * @return the value
     */
    public final @Nullable Object ref1() {
        Object taken = ref1;
        ref1 = null;
        return taken;
    }

    @Override
    protected void forget() {
        super.forget();
        ref1 = null;
    }
}

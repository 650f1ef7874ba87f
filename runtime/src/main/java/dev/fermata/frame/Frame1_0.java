package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/** The frame of one reference. */
public class Frame1_0 extends Frame0_0 {
    @Nullable
    Object ref0;

    /**
     * A frame at state 0.
     *
     * @param code the method
     */
    public Frame1_0(Code code) {
        super(code);
    }

    /**
     * Spills one reference.
     *
     * @param r0 for {@link #ref0}
     * @return this
     */
    public final Frame1_0 spill(@Nullable Object r0) {
        this.ref0 = r0;
        return this;
    }

    /**
     * Reloads a reference, which the frame forgets.
     *
     * @return the value
     */
    public final @Nullable Object ref0() {
        Object taken = ref0;
        ref0 = null;
        return taken;
    }

    @Override
    protected void forget() {
        super.forget();
        ref0 = null;
    }
}

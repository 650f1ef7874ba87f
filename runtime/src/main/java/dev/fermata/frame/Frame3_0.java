package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/** The frame of three references. */
public class Frame3_0 extends Frame2_0 {
    @Nullable
    Object ref2;

    /**
     * A frame at state 0.
     *
     * @param code the method
     */
    public Frame3_0(Code code) {
        super(code);
    }

    /**
     * Spills three references.
     *
     * @param r0 for {@link #ref0}
     * @param r1 for {@link #ref1}
     * @param r2 for {@link #ref2}
     * @return this
     */
    public final Frame3_0 spill(@Nullable Object r0, @Nullable Object r1, @Nullable Object r2) {
        this.ref0 = r0;
        this.ref1 = r1;
        this.ref2 = r2;
        return this;
    }

    /**
     * Reloads a reference, which the frame forgets.
     *
     * @return the value
     */
    public final @Nullable Object ref2() {
        Object taken = ref2;
        ref2 = null;
        return taken;
    }

    @Override
    protected void forget() {
        super.forget();
        ref2 = null;
    }
}

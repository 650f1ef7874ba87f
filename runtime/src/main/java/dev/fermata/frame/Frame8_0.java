package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/** The frame of eight references. */
public class Frame8_0 extends Frame6_0 {
    @Nullable
    Object ref6;

    @Nullable
    Object ref7;

    /**
     * A frame at state 0.
     *
     * @param code the method
     */
    public Frame8_0(Code code) {
        super(code);
    }

    /**
     * Spills eight references.
     *
     * @param r0 for {@link #ref0}
     * @param r1 for {@link #ref1}
     * @param r2 for {@link #ref2}
     * @param r3 for {@link #ref3}
     * @param r4 for {@link #ref4}
     * @param r5 for {@link #ref5}
     * @param r6 for {@link #ref6}
     * @param r7 for {@link #ref7}
     * @return this
     */
    public final Frame8_0 spill(
            @Nullable Object r0,
            @Nullable Object r1,
            @Nullable Object r2,
            @Nullable Object r3,
            @Nullable Object r4,
            @Nullable Object r5,
            @Nullable Object r6,
            @Nullable Object r7) {
        this.ref0 = r0;
        this.ref1 = r1;
        this.ref2 = r2;
        this.ref3 = r3;
        this.ref4 = r4;
        this.ref5 = r5;
        this.ref6 = r6;
        this.ref7 = r7;
        return this;
    }

    /**
     * Reloads a reference, which the frame forgets.
     *
     * @return the value
     */
    public final @Nullable Object ref6() {
        Object taken = ref6;
        ref6 = null;
        return taken;
    }

    /**
     * Reloads a reference, which the frame forgets.
     *
     * @return the value
     */
    public final @Nullable Object ref7() {
        Object taken = ref7;
        ref7 = null;
        return taken;
    }

    @Override
    protected void forget() {
        super.forget();
        ref6 = null;
        ref7 = null;
    }
}

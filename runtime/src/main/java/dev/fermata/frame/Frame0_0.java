package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/** The frame of nothing. */
public class Frame0_0 extends MethodFrame<@Nullable Object> {
    /**
     * A frame at state 0.
     *
     * @param code the method
     */
    public Frame0_0(Code code) {
        super(code);
    }

    /**
     * Spills nothing.
     *
     * @return this
     */
    public final Frame0_0 spill() {
        return this;
    }
}

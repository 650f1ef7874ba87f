package dev.fermata.frame;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The frame of a method that has more live values at some suspension point than any fixed shape. */
public final class WideFrame extends MethodFrame<@Nullable Object> {
    private final @Nullable Object[] refs;
    private final long[] prims;

    /**
     * A frame at state 0.
     *
     * @param code the method
     * @param refs how many references it may spill
     * @param prims how many primitives it may spill
     */
    public WideFrame(Code code, int refs, int prims) {
        super(code);
        this.refs = new Object[refs];
        this.prims = new long[prims];
    }

    /**
     * Spills a reference.
     *
     * @param index from 0
     * @param value the value
     */
    public void putRef(int index, @Nullable Object value) {
        refs[index] = value;
    }

    /**
     * Spills a primitive.
     *
     * @param index from 0
     * @param value the value
     */
    public void putPrim(int index, long value) {
        prims[index] = value;
    }

    /**
     * Reloads a reference, which the frame forgets.
     *
     * @param index from 0
     * @return the value
     */
    public @Nullable Object takeRef(int index) {
        Object taken = refs[index];
        refs[index] = null;
        return taken;
    }

    @Override
    protected void forget() {
        Arrays.fill(refs, null);
    }

    /**
     * Reloads a primitive.
     *
     * @param index from 0
     * @return the value
     */
    public long takePrim(int index) {
        return prims[index];
    }
}

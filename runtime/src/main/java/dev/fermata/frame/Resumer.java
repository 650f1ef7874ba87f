package dev.fermata.frame;

import dev.fermata.continuation.Driver;
import org.jspecify.annotations.Nullable;

/** The resume copy of a transformed method. */
@FunctionalInterface
public interface Resumer {

    /**
     * Runs the body from the frame's state on.
     *
     * @param frame the spilled values
     * @param arrived what the body was waiting for, for {@link dev.fermata.continuation.Suspension#take}
     * @param driver whose body this is
     * @param depth how many calls may still nest on the native stack
     * @return the value, a {@link dev.fermata.continuation.Primitive} in place of it, or
     *     {@link dev.fermata.continuation.Suspension#SUSPENDED}
     * @throws Throwable the failure of the body
     */
    @Nullable
    Object resume(MethodFrame<?> frame, @Nullable Object arrived, Driver driver, int depth) throws Throwable;
}

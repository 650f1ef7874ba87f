package dev.fermata.continuation;

import org.jspecify.annotations.Nullable;

/** What a frame runs when it begins and when it goes on, such as the resume copy of a transformed method. */
@FunctionalInterface
public interface Resumer {

    /**
     * Runs the body from the frame's state on. One that goes on takes what it was waiting for with {@link Suspension#take}.
     *
     * @param frame the spilled values
     * @param arrived what the body was waiting for; null at the start
     * @param driver whose body this is
     * @param depth how many calls may still nest on the native stack
     * @return the value, a {@link Primitive} in place of it, or {@link Suspension#SUSPENDED}
     * @throws Throwable the failure of the body
     */
    @Nullable
    Object resume(Frame frame, @Nullable Object arrived, Driver driver, int depth) throws Throwable;
}

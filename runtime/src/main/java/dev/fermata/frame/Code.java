package dev.fermata.frame;

import org.jspecify.annotations.Nullable;

/**
 * What the runtime knows of a transformed method.
 *
 * @param resumer its resume copy
 * @param className the binary name of its class
 * @param methodName its name
 * @param file the source file, or null
 * @param lines a char for each state: the source line of its suspension point, 0 where unknown
 * @param catching the states, as chars, in which a failure can be caught
 */
public record Code(
        Resumer resumer,
        String className,
        String methodName,
        @Nullable String file,
        String lines,
        String catching) {

    /**
     * Where a frame in a state stands.
     *
     * @param state 0 or more
     * @return the method, with file and line as far as known
     */
    StackTraceElement place(int state) {
        int line = state >= 0 && state < lines.length() ? lines.charAt(state) : 0;
        return new StackTraceElement(className, methodName, file, line == 0 ? -1 : line);
    }

    /**
     * Whether the method can catch a failure in a state.
     *
     * @param state 0 or more
     * @return false when the failure would pass through
     */
    boolean catches(int state) {
        return catching.indexOf(state) >= 0;
    }
}

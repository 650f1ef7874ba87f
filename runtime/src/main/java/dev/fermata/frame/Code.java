package dev.fermata.frame;

import dev.fermata.continuation.Callee;
import org.jspecify.annotations.Nullable;

/**
 * What the runtime knows of a transformed method.
 *
 * @param resumer its resume copy
 * @param owner its class
 * @param methodName its name
 * @param file the source file, or null
 * @param lines a char for each state: the source line of its suspension point, 0 where unknown
 * @param catching the states, as chars, in which a failure can be caught
 * @param callee the method as calls of it may be fused; null where they must not
 */
public record Code(
        Resumer resumer,
        Class<?> owner,
        String methodName,
        @Nullable String file,
        String lines,
        String catching,
        @Nullable Callee callee) {

    /**
     * Where a frame in a state stands, as the JVM would write it into a stack trace.
     *
     * @param state 0 or more
     * @return the method, with file and line as far as known
     */
    StackTraceElement place(int state) {
        int line = state >= 0 && state < lines.length() ? lines.charAt(state) : 0;
        Module module = owner.getModule();
        return new StackTraceElement(
                loaderName(),
                module.getName(),
                module.isNamed() ? module.getDescriptor().rawVersion().orElse(null) : null,
                owner.getName(),
                methodName,
                file,
                line == 0 ? -1 : line);
    }

    /** The JVM does not show the names of its own loaders. */
    private @Nullable String loaderName() {
        ClassLoader loader = owner.getClassLoader();
        boolean known = loader == ClassLoader.getSystemClassLoader() || loader == ClassLoader.getPlatformClassLoader();
        return loader == null || known ? null : loader.getName();
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

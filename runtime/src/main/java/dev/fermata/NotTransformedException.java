package dev.fermata;

import java.util.Set;

/**
 * Thrown by verbs that only mean something in transformed code, such as {@code await}, when they are reached in code that
 * was not transformed. The message names the class and says what to do. It is a mistake of the build, not of the program.
 */
public class NotTransformedException extends IllegalStateException {

    private static final String HOW =
            " Start the JVM with -javaagent:fermata-agent.jar or run fermata-maven-plugin's goal"
                    + " transform on it, and see that the method is @Async.";

    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final Set<Class<?>> OWN = Set.of(Fermata.class, NotTransformedException.class, AsyncCloseable.class);

    /**
     * A new one.
     *
     * @param message which class, and what to do
     */
    public NotTransformedException(String message) {
        super(message);
    }

    /** The exception of a verb that was called just now from outside this package's front door. */
    static NotTransformedException of(String verb) {
        return new NotTransformedException(verb + " was reached in " + caller() + ", which was not transformed." + HOW);
    }

    /** The exception of {@link AsyncCloseable#close}, which was called just now. */
    static NotTransformedException ofClose(Class<?> type) {
        return new NotTransformedException(
                "close() of " + type.getName() + ", which is an AsyncCloseable, was reached in "
                        + caller() + " in code that cannot await." + HOW
                        + " In a synchronized block, and in methods that are not @Async, await closeAsync() elsewhere instead.");
    }

    private static String caller() {
        return CALLERS.walk(frames -> frames.filter(frame -> !OWN.contains(frame.getDeclaringClass()))
                .findFirst()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .orElse("an unknown method"));
    }
}

package dev.fermata;

/**
 * Thrown by verbs that only mean something in transformed code, such as {@code await}, when they are reached in code that
 * was not transformed. The message names the class and says what to do. It is a mistake of the build, not of the program.
 */
public class NotTransformedException extends IllegalStateException {
    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

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
        String caller = CALLERS.walk(frames -> frames.filter(frame -> frame.getDeclaringClass() != Fermata.class
                        && frame.getDeclaringClass() != NotTransformedException.class)
                .findFirst()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .orElse("an unknown method"));
        return new NotTransformedException(
                verb + " was reached in " + caller + ", which was not transformed. Start the JVM"
                        + " with -javaagent:fermata-agent.jar or run fermata-maven-plugin's goal transform on it, and see that the"
                        + " method is @Async.");
    }
}

package dev.fermata;

import dev.fermata.continuation.Driver;
import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.Set;

/**
 * Thrown by verbs that only mean something in transformed code, such as {@code await}, when they are reached in code that
 * was not transformed. The message names the class and says what to do. It is a mistake of the build, not of the program.
 */
public class NotTransformedException extends IllegalStateException {
    private static final String CURE =
            "Start the JVM with -javaagent:fermata-agent.jar or run fermata-maven-plugin's goal"
                    + " transform on it, and see that the method is @Async.";

    private static final List<String> DYNAMIC =
            List.of("java.lang.", "jdk.internal.", "org.codehaus.groovy.", "org.apache.groovy.", "groovy.lang.");

    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final Set<Class<?>> OWN =
            Set.of(Fermata.class, NotTransformedException.class, AsyncCloseable.class, Emitter.class);

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
        return CALLERS.walk(frames -> frames.filter(frame -> !isOnTheWay(frame)).findFirst())
                .map(caller -> of(verb, caller))
                .orElseGet(() -> new NotTransformedException(verb + " was reached in an unknown method. " + CURE));
    }

    /** The exception of {@link AsyncCloseable#close}, which was called just now. */
    static NotTransformedException ofClose(Class<?> type) {
        String caller = CALLERS.walk(
                        frames -> frames.filter(frame -> !isOnTheWay(frame)).findFirst())
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .orElse("an unknown method");
        return new NotTransformedException(
                "close() of " + type.getName() + ", which is an AsyncCloseable, was reached in "
                        + caller + " in code that cannot await. " + CURE
                        + " In a synchronized block, and in methods that are not @Async, await closeAsync() elsewhere instead.");
    }

    private static NotTransformedException of(String verb, StackFrame caller) {
        String place = verb + " was reached in " + caller.getClassName() + "." + caller.getMethodName();
        if (isTransformed(caller.getMethodType().parameterList())) {
            return new NotTransformedException(place + ", which was transformed, but by a call that is dynamic or"
                    + " reflective. Only calls that the compiler writes as such can be transformed: in Groovy, mark the"
                    + " class @CompileStatic.");
        }
        return new NotTransformedException(place + ", which was not transformed. " + CURE);
    }

    /** Frames between a call and us, when the call was not a direct one. */
    private static boolean isOnTheWay(StackFrame frame) {
        Class<?> type = frame.getDeclaringClass();
        return OWN.contains(type) || DYNAMIC.stream().anyMatch(type.getName()::startsWith);
    }

    /** Copies of transformed methods have these parameters, and never call a verb directly. */
    private static boolean isTransformed(List<Class<?>> parameters) {
        int last = parameters.size() - 1;
        return last > 0 && parameters.get(last) == int.class && parameters.get(last - 1) == Driver.class;
    }
}

package dev.fermata.continuation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stack trace of a failure as users think of it: the methods that were running when it arose, then those that awaited
 * them, suspended or not; without the runtime in between, and without what lies below its loop.
 *
 * <p>A failure comes by here again when it is caught and thrown once more, so what its trace has already is not added.
 */
final class AwaitTrace {
    static final int LIMIT = 1024;

    private static final String LOOP = Driver.class.getName();
    private static final String ROOT = LOOP.substring(0, LOOP.indexOf("continuation."));
    private static final Set<String> LOOP_METHODS = Set.of("resumeInnermost", "run");
    private static final List<String> INTERNAL = List.of(ROOT + "continuation.", ROOT + "frame.", ROOT + "scheduler.");
    private static final String TASK = ROOT + "Task";

    private AwaitTrace() {}

    /** Does nothing but have this class initialised. */
    static void initialise() {}

    /** Adds the places of frames that await, innermost first, and answers the failure. */
    static Throwable extend(Throwable failure, @Nullable Frame awaiting) {
        return extend(failure, List.of(), awaiting);
    }

    /** As {@link #extend}, for a failure that is about to be thrown by this very call, inside a running body. */
    static Throwable extendHere(Throwable failure, @Nullable Frame awaiting) {
        return extend(failure, users(new Throwable().getStackTrace()), awaiting);
    }

    private static Throwable extend(Throwable failure, List<StackTraceElement> running, @Nullable Frame awaiting) {
        try {
            List<StackTraceElement> trace = users(failure.getStackTrace());
            List<StackTraceElement> more = new ArrayList<>(running);
            addPlaces(more, awaiting);
            if (Collections.indexOfSubList(trace, more) < 0) {
                trace.addAll(more.subList(0, Math.max(0, Math.min(more.size(), LIMIT - trace.size()))));
            }
            failure.setStackTrace(trace.toArray(StackTraceElement[]::new));
        } catch (RuntimeException strange) {
            // a failure that does not let its trace be read keeps it
        }
        return failure;
    }

    private static void addPlaces(List<StackTraceElement> trace, @Nullable Frame awaiting) {
        for (Frame frame = awaiting; frame != null && trace.size() < LIMIT; frame = frame.caller) {
            StackTraceElement place = frame.place();
            if (place != null) {
                trace.add(place);
            }
        }
    }

    private static List<StackTraceElement> users(StackTraceElement[] trace) {
        List<StackTraceElement> users = new ArrayList<>();
        for (StackTraceElement element : trace) {
            String name = element.getClassName();
            if (name.equals(LOOP) && LOOP_METHODS.contains(element.getMethodName())) {
                break;
            }
            if (!isInternal(name)) {
                users.add(element);
            }
        }
        return users;
    }

    private static boolean isInternal(String className) {
        for (String beginning : INTERNAL) {
            if (className.startsWith(beginning)) {
                return true;
            }
        }
        return className.equals(TASK);
    }
}

package dev.fermata.continuation;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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

    private static final StackTraceElement[] NOTHING = {};
    private static final String LOOP = Driver.class.getName();
    private static final String ROOT = LOOP.substring(0, LOOP.indexOf("continuation."));
    private static final Set<String> LOOP_METHODS = Set.of("resume", "step", "stepBeside");
    private static final List<String> INTERNAL =
            List.of(ROOT + "continuation.", ROOT + "frame.", ROOT + "scheduler.", ROOT + "sync.", ROOT + "io.");

    /** What users import, and what stands behind it: classes of the package above, in which tests of ours stand too. */
    static final Set<String> API = Set.of(
            "Action",
            "Applied",
            "Arrivals",
            "AsCompleted",
            "AsyncCloseable",
            "AsyncGenerator",
            "AsyncIterable",
            "AsyncIterator",
            "Awaiting",
            "Backoff",
            "CancelScope",
            "CancelledError",
            "Closing",
            "Combined",
            "CompletedTasks",
            "Coroutine",
            "Deadline",
            "Deferred",
            "Done",
            "DoneCallback",
            "Emitter",
            "Ends",
            "Entry",
            "Fermata",
            "Finished",
            "GatherTask",
            "Gathering",
            "GeneratorExit",
            "GroupScope",
            "Grouped",
            "InTurn",
            "Mapping",
            "Moments",
            "NextTurn",
            "NotTransformedException",
            "OnCancel",
            "Outcome",
            "Outcomes",
            "Promise",
            "Published",
            "Retry",
            "Retrying",
            "Runner",
            "RunnerOptions",
            "Scoped",
            "Settled",
            "ShieldTask",
            "Sleep",
            "Slot",
            "StageAwaitable",
            "Start",
            "Task",
            "TaskContext",
            "TaskExtras",
            "TaskGroup",
            "TaskHome",
            "TaskLocal",
            "TaskOptions",
            "ThreadCall",
            "ThreadValue",
            "Threaded",
            "Ticks",
            "TimeLimited",
            "TimedOutException",
            "TwoWayGenerator",
            "UnretrievedFailure",
            "Values",
            "Waited",
            "Waiting",
            "WithLocal",
            "Work");

    private AwaitTrace() {}

    /**
     * Initialises this class, and what the JDK needs to show a trace, while there is room on the stack: where an initialiser
     * overflows, its class is lost for good. For the same reason nothing here is linked at its first use, as lambdas are.
     */
    static void prepare() {
        extendHere(new Throwable(), null);
    }

    /** Adds the places of frames that await, innermost first, and answers the failure. */
    static Throwable extend(Throwable failure, @Nullable Frame awaiting) {
        return extend(failure, NOTHING, awaiting);
    }

    /** As {@link #extend}, for a failure that is about to be thrown by this very call, inside a running body. */
    static Throwable extendHere(Throwable failure, @Nullable Frame awaiting) {
        boolean full = failure instanceof VirtualMachineError;
        return extend(failure, full ? NOTHING : new Throwable().getStackTrace(), awaiting);
    }

    /** Takes the elements of a class, which has just made it, off the top of a failure's trace. */
    static <X extends Throwable> X withoutTop(Class<?> maker, X failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        int top = 0;
        while (top < trace.length && trace[top].getClassName().equals(maker.getName())) {
            top++;
        }
        failure.setStackTrace(Arrays.copyOfRange(trace, top, trace.length));
        return failure;
    }

    private static Throwable extend(Throwable failure, StackTraceElement[] running, @Nullable Frame awaiting) {
        if (failure instanceof VirtualMachineError) {
            // there is no room to work in, and a trace of an overflow is full
            return failure;
        }
        try {
            StackTraceElement[] known = failure.getStackTrace();
            StackTraceElement[] trace = new StackTraceElement[known.length + running.length + count(awaiting)];
            int own = addUsers(known, trace, 0);
            int end = addPlaces(awaiting, trace, addUsers(running, trace, own));
            boolean again = isRepeated(trace, own, end);
            failure.setStackTrace(Arrays.copyOf(trace, again ? own : Math.max(own, Math.min(end, LIMIT))));
        } catch (RuntimeException strange) {
            // a failure that does not let its trace be read keeps it
        }
        return failure;
    }

    private static int count(@Nullable Frame awaiting) {
        int count = 0;
        for (Frame frame = awaiting; frame != null && count < LIMIT; frame = frame.caller) {
            count++;
        }
        return count;
    }

    private static int addPlaces(@Nullable Frame awaiting, StackTraceElement[] trace, int start) {
        int end = start;
        for (Frame frame = awaiting; frame != null && end < trace.length; frame = frame.caller) {
            StackTraceElement place = frame.place();
            if (place != null) {
                trace[end++] = place;
            }
        }
        return end;
    }

    private static int addUsers(StackTraceElement[] from, StackTraceElement[] trace, int start) {
        int end = start;
        StackTraceElement above = null;
        for (StackTraceElement element : from) {
            String name = element.getClassName();
            if (name.equals(LOOP) && LOOP_METHODS.contains(element.getMethodName())) {
                break;
            }
            if (!isRuntime(name) && !isStub(element, above)) {
                trace[end++] = element;
            }
            above = element;
        }
        return end;
    }

    /** Whether the elements from one index to another stand before that already, one after the other. */
    private static boolean isRepeated(StackTraceElement[] trace, int from, int to) {
        int length = to - from;
        for (int start = 0; start + length <= from; start++) {
            int equal = 0;
            while (equal < length && isSame(trace[start + equal], trace[from + equal])) {
                equal++;
            }
            if (equal == length) {
                return true;
            }
        }
        return false;
    }

    /** Those of the JVM carry names of class loaders that it does not show, so that they are not equal to any of ours. */
    private static boolean isSame(StackTraceElement left, StackTraceElement right) {
        return left.getLineNumber() == right.getLineNumber()
                && left.getMethodName().equals(right.getMethodName())
                && left.getClassName().equals(right.getClassName())
                && Objects.equals(left.getFileName(), right.getFileName());
    }

    private static boolean isRuntime(String className) {
        if (!className.startsWith(ROOT)) {
            return false;
        }
        if (isInternal(className)) {
            return true;
        }
        int nested = className.indexOf('$');
        return API.contains(className.substring(ROOT.length(), nested < 0 ? className.length() : nested));
    }

    private static boolean isInternal(String className) {
        for (String internal : INTERNAL) {
            if (className.startsWith(internal)) {
                return true;
            }
        }
        return false;
    }

    /** The stub of a hot method is below its entry copy, has the same name, and no lines where the class has any. */
    private static boolean isStub(StackTraceElement element, @Nullable StackTraceElement above) {
        return above != null
                && element.getLineNumber() < 0
                && above.getLineNumber() >= 0
                && above.getMethodName().equals(element.getMethodName())
                && above.getClassName().equals(element.getClassName());
    }
}

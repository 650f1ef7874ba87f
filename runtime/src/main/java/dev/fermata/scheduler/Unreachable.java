package dev.fermata.scheduler;

import java.lang.ref.Cleaner;
import org.jspecify.annotations.Nullable;

/** Tells when an object is no longer reachable, on a daemon thread of the process. */
public final class Unreachable {

    private static final Watch WATCH = new Watch();

    private Unreachable() {}

    /** Initialises this class where there is room on the stack; an initialiser that overflows is lost for good. */
    public static void prepare() {}

    /**
     * Runs an action once the garbage collector has found an object unreachable.
     *
     * @param object what to watch
     * @param action what to run, short; must not refer to the object
     * @return with which the action can be run at once, and then not again
     */
    public static Cleaner.Cleanable watch(Object object, Runnable action) {
        return WATCH.cleaner().register(object, action);
    }

    /** Makes the cleaner with the first object to watch; where that fails, as on a full stack, the next one tries again. */
    private static final class Watch {
        private @Nullable Cleaner cleaner;

        synchronized Cleaner cleaner() {
            Cleaner known = cleaner;
            if (known == null) {
                known = Cleaner.create(Watch::thread);
                cleaner = known;
            }
            return known;
        }

        private static Thread thread(Runnable action) {
            Thread thread = new Thread(action, "fermata-cleaner");
            thread.setDaemon(true);
            return thread;
        }
    }
}

package dev.fermata.scheduler;

import java.lang.ref.Cleaner;

/** Tells when an object is no longer reachable, on a daemon thread of the process. */
public final class Unreachable {

    private Unreachable() {}

    /**
     * Runs an action once the garbage collector has found an object unreachable.
     *
     * @param object what to watch
     * @param action what to run, short; must not refer to the object
     * @return with which the action can be run at once, and then not again
     */
    public static Cleaner.Cleanable watch(Object object, Runnable action) {
        return Watch.CLEANER.register(object, action);
    }

    /** Made with the first object to watch. */
    private static final class Watch {
        static final Cleaner CLEANER = Cleaner.create(action -> {
            Thread thread = new Thread(action, "fermata-cleaner");
            thread.setDaemon(true);
            return thread;
        });
    }
}

package dev.fermata.continuation;

/** How a task begins to wait for the sources of the library without an object for the wait, and how it stops. */
final class Waits {
    private Waits() {}

    /** On the thread of the task's event loop; false when the task has to register with the source. */
    static boolean hasBegun(FrameChain<?> task, Source<?> source) {
        if (source instanceof Joinable<?> other) {
            return other.enlist(task);
        }
        if (source instanceof LocalSource<?> local) {
            return local.enlist(task);
        }
        if (source instanceof Moment moment) {
            moment.enlist(task);
            return true;
        }
        return false;
    }

    /** Ends what {@link #hasBegun} began, or a {@link Resumption}. */
    static void end(FrameChain<?> task, Object wait) {
        if (wait instanceof Resumption resumption) {
            resumption.withdraw();
        } else if (wait instanceof LocalSource<?> source) {
            source.dismiss(task);
        } else if (wait instanceof Moment moment) {
            moment.dismiss();
        } else {
            ((Joinable<?>) wait).dismiss(task);
        }
    }

    static Source<?> sourceOf(Object wait) {
        return wait instanceof Resumption resumption ? resumption.source() : (Source<?>) wait;
    }
}

package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Extras;
import org.jspecify.annotations.Nullable;

/** What most tasks never have: a name of their own, values of {@link TaskLocal}s, and a failure that nobody has retrieved. */
final class TaskExtras extends Extras {
    /** Initialises this class where there is room on the stack; an initialiser that overflows is lost for good. */
    static void prepare() {}

    volatile @Nullable String name;
    volatile @Nullable UnretrievedFailure unretrieved;

    /** Its context in use; belongs to whoever runs the task. */
    @Nullable
    Entry entry;

    /** Whether the body begins even when it was cancelled before; see {@link TaskOptions#alwaysStarts}. */
    boolean startsAnyway;

    /** The failure was retrieved, or is reported otherwise. */
    static void forgetFailure(@Nullable Extras extras) {
        if (extras instanceof TaskExtras known) {
            UnretrievedFailure failure = known.unretrieved;
            if (failure != null) {
                failure.retrieved();
                known.unretrieved = null;
            }
        }
    }

    @Override
    protected boolean arrive(Driver driver) {
        Entry known = entry;
        if (known != null) {
            known.arrive(driver);
        }
        boolean starts = startsAnyway;
        startsAnyway = false;
        return starts;
    }

    @Override
    protected void depart(Driver driver) {
        Entry known = entry;
        if (known != null) {
            known.depart(driver);
        }
    }
}

package dev.fermata;

import dev.fermata.continuation.Extras;
import org.jspecify.annotations.Nullable;

/** What most tasks never have: a name of their own, and a failure that nobody has retrieved. */
final class TaskExtras extends Extras {
    /** Initialises this class where there is room on the stack; an initialiser that overflows is lost for good. */
    static void prepare() {}

    volatile @Nullable String name;
    volatile @Nullable UnretrievedFailure unretrieved;

    /** Somebody has retrieved the failure. */
    void forgetFailure() {
        UnretrievedFailure failure = unretrieved;
        if (failure != null) {
            failure.retrieved();
            unretrieved = null;
        }
    }
}

package dev.fermata;

import dev.fermata.continuation.Extras;
import org.jspecify.annotations.Nullable;

/** What most tasks never have: a name of their own, and a failure that nobody has retrieved. */
final class TaskExtras extends Extras {
    volatile @Nullable String name;
    volatile @Nullable UnretrievedFailure unretrieved;
}

package dev.fermata.sync;

import dev.fermata.continuation.Driver;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that a {@link Select} waits for, and what its value becomes. By default it touches nothing that tasks share.
 *
 * @param <T> the type of the result
 */
abstract class Clause<T extends @Nullable Object> {

    /** What this touches that tasks share. */
    @Nullable
    Bound on() {
        return null;
    }

    /** Looks at what is not shared, before {@link #attempt}. */
    void look(Driver driver) {}

    /** Whether somebody else has chosen this by a wait. */
    boolean waitsBy(Wait chosen) {
        return false;
    }

    /**
     * Does it where that is possible, or fails; then this is chosen. From here to {@link #offer} where nobody else touches what is
     * {@linkplain #on shared}.
     */
    abstract boolean attempt();

    /** Stands in line, if it does not yet. */
    void stand(Selection selection) {}

    /** Stands in no line from now on. */
    void leave() {}

    /** Gives to others what this was promised. */
    void offer() {}

    /** Waits for what is not shared. */
    void arm(Selection selection, Driver driver) {}

    /** Waits no longer, in whatever way. */
    abstract void forget();

    /** The result, of the clause that was chosen. */
    abstract T value() throws Throwable;
}

package dev.fermata.continuation;

import org.jspecify.annotations.Nullable;

/**
 * The source that is done one turn of the scheduler after it is awaited. A driver does not register with it but queues
 * itself again, which allocates nothing.
 */
public abstract class Turn implements Source<@Nullable Void> {

    /** For the one subclass. */
    protected Turn() {}

    @Override
    public final boolean isDone() {
        return false;
    }

    @Override
    @SuppressWarnings("NullAway") // the value is of a nullable type
    public final @Nullable Void result() {
        return null;
    }

    @Override
    public final void register(Runnable resumption) {
        resumption.run();
    }

    @Override
    public final void withdraw(Runnable resumption) {}

    @Override
    public final boolean cancel() {
        return false;
    }
}

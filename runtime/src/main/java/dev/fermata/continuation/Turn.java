package dev.fermata.continuation;

/**
 * The source that is done one turn of the scheduler after it is awaited. A driver does not register with it but queues
 * itself again, which allocates nothing.
 */
public abstract class Turn implements Wakeup {

    /** For the one subclass. */
    protected Turn() {}

    @Override
    public final void register(Runnable resumption) {
        resumption.run();
    }

    @Override
    public final void withdraw(Runnable resumption) {}
}

package dev.fermata.continuation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The right to let a waiting task go on, once: by completion of what it waits for, or by a cancellation that withdraws.
 * Who uses it first, in any thread, has it.
 *
 * <p>A completion on another thread than the one that an event loop confines the task to is posted: the resumption is itself
 * the step that runs there.
 *
 * <p>A cancellation may win before the registration was made, and its withdrawal then finds nothing. So it first sets
 * {@link #withdrawn} and then withdraws, while the registering thread first registers and then looks at it: at least one
 * of them sees the other, and nothing stale remains with the source.
 */
final class Resumption implements Runnable {
    private static final VarHandle USED = usedField();

    private final FrameChain<?> chain;
    private final Source<?> source;

    @SuppressWarnings("UnusedVariable") // read and written by its handle
    private volatile boolean used;

    private volatile boolean withdrawn;

    /** Written before it is posted, read by the step. */
    private boolean posted;

    Resumption(FrameChain<?> chain, Source<?> source) {
        this.chain = chain;
        this.source = source;
    }

    /** Initialises this class; see {@link AwaitTrace#prepare}. */
    static void prepare() {}

    Source<?> source() {
        return source;
    }

    @Override
    public void run() {
        if (!chain.home().isHere()) {
            post();
        } else if (use()) {
            if (posted) {
                chain.wakeHere();
            } else {
                chain.wake();
            }
        }
    }

    /** Uses the right; false when it was used before. */
    boolean use() {
        return USED.compareAndSet(this, false, true);
    }

    /** The last thing that a suspending thread does; it may not touch the task afterwards. */
    void register() {
        if (!withdrawn) {
            source.register(this);
            if (withdrawn) {
                source.withdraw(this);
            }
        }
    }

    /** Takes the registration back, of one that was used by a cancellation. */
    void withdraw() {
        withdrawn = true;
        try {
            source.withdraw(this);
        } catch (Throwable refused) {
            chain.home().scheduler().report("a source failed when a waiter withdrew", refused);
        }
    }

    private void post() {
        posted = true;
        try {
            chain.home().scheduler().execute(this);
        } catch (RuntimeException | Error refused) {
            if (use()) {
                chain.abandon(refused);
            }
        }
    }

    private static VarHandle usedField() {
        try {
            return MethodHandles.lookup().findVarHandle(Resumption.class, "used", boolean.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }
}

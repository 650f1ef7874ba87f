package dev.fermata.continuation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a generator, by one at a time: who may ask, what the body goes on with, and the element that comes of it.
 *
 * <pre>
 *   free ──reserve──▶ reserved ──the turn is awaited, and ends──▶ free
 * </pre>
 * A superclass only to save an object.
 */
abstract class Requests {
    private static final VarHandle RESERVED = reservedField();
    private static final Object NOTHING = new Object();

    /** What the consumer awaits. */
    final Frame turn;

    /** Where it runs; null before its start. */
    private @Nullable Home home;

    private @Nullable Object element = NOTHING;

    /** What the innermost frame goes on with. */
    private @Nullable Object delivered;

    private boolean reserved;

    Requests(Frame turn) {
        this.turn = turn;
    }

    /**
     * Whether the body has ended, or will never run.
     *
     * @return true when there is nothing to ask for any more
     */
    public abstract boolean isOver();

    /**
     * Whether the body has run.
     *
     * @return true from the first turn on
     */
    public final boolean hasBegun() {
        return home != null;
    }

    final void beginAt(Home beginning) {
        if (home == null) {
            home = beginning;
        }
    }

    /**
     * Reserves the next turn for the caller, who is going to await it.
     *
     * @throws IllegalStateException when somebody else has reserved it, or when it belongs to an event loop of another thread
     */
    public final void reserve() {
        Home known = home;
        if (known == null || !known.isConfined()) {
            requireFree(RESERVED.compareAndSet(this, false, true));
        } else if (known.isHere()) {
            requireFree(!reserved);
            reserved = true;
        } else {
            throw new IllegalStateException(
                    "this generator is bound to another event loop, on which it began; ask for its elements there");
        }
        turn.renew();
    }

    /**
     * As {@link #reserve}, for the home, which may do so while its loop does not run.
     *
     * @return false when it is over, or somebody else has reserved it
     */
    public final boolean reserveForHome() {
        boolean reservedNow = !isOver() && RESERVED.compareAndSet(this, false, true);
        if (reservedNow) {
            turn.renew();
        }
        return reservedNow;
    }

    private static void requireFree(boolean free) {
        if (!free) {
            throw new IllegalStateException(
                    "this generator is already running: what was asked of it before has not been awaited to its end;"
                            + " let one task at a time use it");
        }
    }

    final void release() {
        RESERVED.setRelease(this, false);
    }

    final void deliver(@Nullable Object value) {
        delivered = value;
    }

    final @Nullable Object takeDelivered() {
        Object taken = delivered;
        delivered = null;
        return taken;
    }

    final void put(@Nullable Object handed) {
        element = handed;
    }

    /**
     * Takes the element that was handed out last.
     *
     * @return the element
     * @throws NoSuchElementException when there is none, or it was taken
     */
    public final @Nullable Object takeElement() {
        Object taken = element;
        if (taken == NOTHING) {
            throw new NoSuchElementException(
                    "there is no element: await advance(), which must answer true, before each next()");
        }
        element = NOTHING;
        return taken;
    }

    /** Keeps nothing more. */
    final void endRequests() {
        element = NOTHING;
        delivered = null;
        release();
    }

    private static VarHandle reservedField() {
        try {
            return MethodHandles.lookup().findVarHandle(Requests.class, "reserved", boolean.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }
}

package dev.fermata.sync;

import dev.fermata.Coroutine;
import dev.fermata.continuation.Callee;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * A flag that tasks wait for. Follows {@code asyncio.Event}.
 *
 * <p>All who wait when it is set go on, in their order, even if it is cleared at once.
 *
 * <p><b>Threads.</b> Bound to the {@link dev.fermata.scheduler.Scheduler} of the first task that awaits it, as {@link AsyncQueue} is: on an
 * event loop it is for the loop's thread only, others write {@code loop.execute(event::set)}; on any other scheduler all methods are
 * for everybody.
 */
public final class AsyncEvent extends Bound {
    private static final Callee WHEN_SET =
            Callee.ofLibrary(MethodHandles.lookup(), "whenSet", "()Ldev/fermata/Coroutine;");

    private final Line line = new Line(this);
    private boolean set;

    /** An event that is not set. */
    public AsyncEvent() {}

    /**
     * Waits until it is set. Follows {@code wait} of asyncio.
     *
     * @return to be awaited; goes on at once while it is set
     */
    public Coroutine<@Nullable Void> whenSet() {
        return new SetCall(this);
    }

    /** The entry copy of {@link #whenSet()}. */
    @SuppressWarnings("unused") // called by linked call sites
    private static @Nullable Object whenSet(AsyncEvent event, Driver driver, int depth) throws Throwable {
        return event.isOwnedBy(driver) && event.set ? null : new SetCall(event).go(driver);
    }

    /** Sets it, and lets all go on who wait; does nothing when it is set already. */
    public void set() {
        here(() -> {
            set = true;
            offer(line);
            return true;
        });
    }

    /** Clears it: who comes from now on waits. */
    public void clear() {
        here(() -> set = false);
    }

    /**
     * Whether it is set.
     *
     * @return a snapshot
     */
    public boolean isSet() {
        return seen(() -> set);
    }

    @Override
    void offer(Line changed) {
        while (set && !line.isEmpty()) {
            callFirst(line);
        }
    }

    @Override
    String word() {
        return "event";
    }

    @Override
    public String toString() {
        return "AsyncEvent[" + (isSet() ? "set" : seen(line::size) + " waiting") + "]";
    }

    static final class SetCall extends WaitingCall<AsyncEvent, @Nullable Void> {
        SetCall(AsyncEvent event) {
            super(event);
        }

        @Override
        protected Callee callee() {
            return WHEN_SET;
        }

        @Override
        Line line() {
            return on.line;
        }

        /** Who was woken goes on, even if it is cleared by now. */
        @Override
        @Nullable
        Object attempt(boolean isPromised) {
            return isPromised || on.set ? null : Suspension.SUSPENDED;
        }
    }
}

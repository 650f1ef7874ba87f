package dev.fermata.scheduler;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Steps for an event loop from other threads, and whether the loop is parked, in one atomic variable. Because both are
 * one, no step can slip in between the loop's last look and its parking:
 *
 * <pre>
 *   empty   --- put(), answers false --------------------------&gt; letters
 *   letters --- put(), answers false --------------------------&gt; letters
 *   letters --- drainTo() -------------------------------------&gt; empty
 *   empty   --- beginPark() -----------------------------------&gt; parked
 *   parked  --- endPark() -------------------------------------&gt; empty
 *   parked  --- put(), answers true: the caller must unpark ---&gt; letters
 *   empty, letters --- close() --------------------------------&gt; closed, for good
 * </pre>
 *
 * <p>{@code put} and {@code endPark} may be called from every thread, the others only by the one that holds the loop.
 * Letters are a stack, newest on top, which draining turns round.
 */
final class Inbox {

    private static final Letter PARKED = new Letter(() -> {}, null);
    private static final Letter CLOSED = new Letter(() -> {}, null);

    private final AtomicReference<@Nullable Letter> top = new AtomicReference<>();

    /**
     * Puts a step in.
     *
     * @return whether the loop is parked, or about to be, and the caller has to unpark it
     * @throws RejectedExecutionException after {@link #close}
     */
    boolean put(Runnable step) {
        while (true) {
            Letter seen = top.get();
            if (seen == CLOSED) {
                throw new RejectedExecutionException("Event loop is closed");
            }
            boolean parked = seen == PARKED;
            if (top.compareAndSet(seen, new Letter(step, parked ? null : seen))) {
                return parked;
            }
        }
    }

    /** Moves all letters to the end of a queue, oldest first. */
    void drainTo(StepQueue queue) {
        if (top.get() == null) {
            return;
        }
        Letter oldest = null;
        for (Letter letter = top.getAndSet(null); letter != null; ) {
            Letter older = letter.next;
            letter.next = oldest;
            oldest = letter;
            letter = older;
        }
        for (Letter letter = oldest; letter != null; letter = letter.next) {
            queue.add(letter.step);
        }
    }

    /** Announces that the loop is about to park; answers false when it must not, because there are letters. */
    boolean beginPark() {
        return top.compareAndSet(null, PARKED);
    }

    /** Takes the announcement back; answers whether it still stood. */
    boolean endPark() {
        return top.compareAndSet(PARKED, null);
    }

    void close() {
        top.set(CLOSED);
    }

    boolean isClosed() {
        return top.get() == CLOSED;
    }

    private static final class Letter {
        final Runnable step;

        @Nullable
        Letter next;

        Letter(Runnable step, @Nullable Letter next) {
            this.step = step;
            this.next = next;
        }
    }
}

package dev.fermata.sync;

import dev.fermata.Coroutine;
import dev.fermata.continuation.Suspension;
import org.jspecify.annotations.Nullable;

/**
 * A place where a fixed number of tasks wait for each other, again and again. Follows {@code asyncio.Barrier}.
 *
 * <p>A task that is cancelled while it waits only leaves, as in asyncio: the others wait for somebody else. Who was let through stays
 * so, whatever happens to the barrier or to another task then; and who arrives next waits for the next round.
 *
 * <p><b>Threads.</b> Bound to the {@link dev.fermata.scheduler.Scheduler} of the first task that arrives, as {@link AsyncQueue} is: on an
 * event loop it is for the loop's thread only; on any other scheduler its tasks may use it on all threads, and {@code abort} and
 * {@code reset} are for everybody.
 */
public final class AsyncBarrier extends Bound {
    private final Line line = new Line(this);
    private final int parties;
    private boolean broken;

    /**
     * A barrier.
     *
     * @param parties how many tasks wait for each other, at least 1
     */
    public AsyncBarrier(int parties) {
        if (parties < 1) {
            throw new IllegalArgumentException("a barrier is for at least 1 task, not " + parties);
        }
        this.parties = parties;
    }

    /**
     * Arrives, and waits until enough others have. Follows {@code wait} of asyncio.
     *
     * @return to be awaited: who arrived as which of its round, from 0 on; fails with {@link BrokenBarrierException} when the barrier is
     *     broken, or is aborted or reset meanwhile
     */
    public Coroutine<Integer> arrive() {
        return new ArriveCall(this);
    }

    /**
     * How many tasks are to arrive.
     *
     * @return what the barrier was made with
     */
    public int parties() {
        return parties;
    }

    /**
     * How many wait now. Follows {@code n_waiting} of asyncio.
     *
     * @return a snapshot
     */
    public int waiting() {
        return seen(line::size);
    }

    /** Breaks the barrier: those who wait fail, and so does everybody who arrives, until it is {@link #reset}. */
    public void abort() {
        here(() -> {
            broken = true;
            fail();
            return true;
        });
    }

    /** Makes the barrier as new; those who wait fail. */
    public void reset() {
        here(() -> {
            broken = false;
            fail();
            return true;
        });
    }

    /**
     * Whether it was aborted, and not reset since.
     *
     * @return a snapshot
     */
    public boolean isBroken() {
        return seen(() -> broken);
    }

    /** What the last one to arrive does not have to wait for. */
    private boolean isLastToArrive() {
        return line.size() == parties - 1;
    }

    private void letThrough() {
        int index = 0;
        while (callFirst(line) instanceof Arrival arrival) {
            arrival.index = index++;
        }
    }

    private void fail() {
        call(line, Integer.MAX_VALUE);
    }

    @Override
    void offer(Line changed) {
        if (broken) {
            fail();
        } else if (line.size() == parties) {
            letThrough();
        }
    }

    @Override
    String word() {
        return "barrier";
    }

    @Override
    public String toString() {
        return "AsyncBarrier[" + waiting() + " of " + parties + (isBroken() ? ", broken]" : "]");
    }

    private static final class Arrival extends Wait {
        private static final int BROKEN = -1;

        int index = BROKEN;

        Arrival(Line line, boolean isAgain) {
            super(line, isAgain);
        }
    }

    private static final class ArriveCall extends WaitingCall<AsyncBarrier, Integer> {
        private @Nullable Arrival arrival;

        ArriveCall(AsyncBarrier barrier) {
            super(barrier);
        }

        @Override
        Line line() {
            return on.line;
        }

        @Override
        Wait newWait(boolean isAgain) {
            Arrival begun = new Arrival(on.line, isAgain);
            arrival = begun;
            return begun;
        }

        @Override
        @Nullable
        Object attempt(boolean isPromised) {
            Arrival before = arrival;
            if (isPromised && before != null && before.index != Arrival.BROKEN) {
                return before.index;
            }
            if (isPromised || on.broken) {
                throw new BrokenBarrierException();
            }
            if (on.isLastToArrive()) {
                on.letThrough();
                return on.parties - 1;
            }
            return Suspension.SUSPENDED;
        }
    }
}

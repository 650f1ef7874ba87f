package dev.fermata.sync;

/** Thrown by a barrier that was {@linkplain AsyncBarrier#abort aborted} or reset. Follows {@code asyncio.BrokenBarrierError}. */
public final class BrokenBarrierException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenBarrierException() {
        super("the barrier was broken: aborted, or reset while tasks waited");
    }
}

package dev.fermata.sync;

/** Thrown by {@link AsyncQueue#putNow} when there is no room. Follows {@code asyncio.QueueFull}. */
public final class QueueFullException extends RuntimeException {
    private static final long serialVersionUID = 1;

    QueueFullException(int capacity) {
        super("the queue is full: it holds " + capacity);
    }
}

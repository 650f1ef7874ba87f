package dev.fermata.sync;

/** Thrown by {@link AsyncQueue#getNow} when there is no item. Follows {@code asyncio.QueueEmpty}. */
public final class QueueEmptyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    QueueEmptyException() {
        super("the queue is empty");
    }
}

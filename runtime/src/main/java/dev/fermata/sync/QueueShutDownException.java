package dev.fermata.sync;

/**
 * Thrown by a queue that was {@linkplain AsyncQueue#shutdown shut down}: by each put, and by each get when no item is left. Follows
 * {@code asyncio.QueueShutDown}.
 */
public final class QueueShutDownException extends RuntimeException {
    private static final long serialVersionUID = 1;

    QueueShutDownException() {
        super("the queue was shut down");
    }
}

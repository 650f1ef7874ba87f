package dev.fermata.scheduler;

/**
 * Receives the failures that nobody else does: of a step that throws, of a task whose outcome nobody asks for. Follows
 * {@code loop.set_exception_handler} of asyncio.
 */
@FunctionalInterface
public interface ExceptionHandler {

    /**
     * Takes note of a failure. Called on the thread on which it was found, and so perhaps on several at once; what the
     * handler throws itself is logged.
     *
     * @param context what was going on, in words
     * @param failure what was thrown
     */
    void handle(String context, Throwable failure);
}

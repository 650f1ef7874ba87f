package dev.fermata.transform.warn;

/** A mistake in a list of blocking calls; the message names the list and the line. */
public final class BlockingCallsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BlockingCallsException(String source, int line, String message) {
        super(source + ":" + line + ": " + message);
    }
}

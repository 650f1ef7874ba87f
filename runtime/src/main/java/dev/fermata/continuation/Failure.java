package dev.fermata.continuation;

/**
 * A failure on its way from one frame to the next; no value of a user's can be one.
 *
 * @param cause what was thrown; its stack trace names the awaiting frames already
 */
record Failure(Throwable cause) {}

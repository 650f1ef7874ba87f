package dev.fermata.agent.options;

/** A user's mistake in the options. Has no stack trace: its message says all that helps. */
public final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UsageError(String message) {
        super(message, null, false, false);
    }
}

package dev.fermata.transform.lower;

/** A use of {@code each} that is no {@code for} statement of a compiler. */
final class UnknownShapeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * A new one.
     *
     * @param reason what is wrong, for the user
     */
    UnknownShapeException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}

package dev.fermata.transform.lower;

/** A use of {@code each} that is no {@code for} statement of a compiler. */
final class UnknownShapeException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * A new one.
     *
     * @param message what is wrong, for the user
     */
    UnknownShapeException(String message) {
        super(message);
    }
}

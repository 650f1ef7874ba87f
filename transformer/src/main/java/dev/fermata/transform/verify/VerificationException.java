package dev.fermata.transform.verify;

/** An emitted method breaks a rule. */
public final class VerificationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VerificationException(String message) {
        super(message);
    }

    VerificationException(String message, Throwable cause) {
        super(message, cause);
    }
}

package dev.fermata.frame;

/** Thrown when a class was transformed for another version of the runtime's contract than this runtime has. */
public class AbiMismatchError extends IncompatibleClassChangeError {

    /**
     * A new one.
     *
     * @param message both versions, and what to do
     */
    public AbiMismatchError(String message) {
        super(message);
    }
}

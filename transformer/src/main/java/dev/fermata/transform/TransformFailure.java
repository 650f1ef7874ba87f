package dev.fermata.transform;

/** A bug of Fermata, not of the user: says which version failed in which phase at which class. */
public final class TransformFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TransformFailure(String className, String phase, Throwable cause) {
        super(message(className, phase, cause), cause);
    }

    private static String message(String className, String phase, Throwable cause) {
        return "Fermata " + Transformer.version() + " failed to " + phase + " "
                + className.replace('/', '.') + ": " + cause
                + " (this is a bug of Fermata: please report it with the class file)";
    }
}

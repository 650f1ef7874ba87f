package dev.fermata.transform;

import dev.fermata.transform.scan.FailureInMethod;

/** A bug of Fermata, not of the user: says which version failed in which phase at which class and method. */
public final class TransformFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TransformFailure(String place, String phase, RuntimeException bug) {
        super(
                "Fermata " + Transformer.version() + " failed to " + phase + " " + place + ": " + bug
                        + " (this is a bug of Fermata: please report it with the class file)",
                bug);
    }

    static TransformFailure of(String className, String phase, RuntimeException failure) {
        String dotted = className.replace('/', '.');
        if (failure instanceof FailureInMethod inMethod) {
            return new TransformFailure(dotted + "." + inMethod.method(), phase, inMethod.bug());
        }
        return new TransformFailure(dotted, phase, failure);
    }
}

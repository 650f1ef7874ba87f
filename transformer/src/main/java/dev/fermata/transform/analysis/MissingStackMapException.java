package dev.fermata.transform.analysis;

/** Code that is reached by no stack map and by no instruction before it: the class was compiled without stack maps. */
public final class MissingStackMapException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingStackMapException(String message) {
        super(message);
    }
}

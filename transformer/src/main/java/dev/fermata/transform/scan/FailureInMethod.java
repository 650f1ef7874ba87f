package dev.fermata.transform.scan;

/** A bug of ours on its way up, with the method at hand when it came to light. */
public final class FailureInMethod extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String method;
    private final RuntimeException bug;

    private FailureInMethod(String method, RuntimeException bug) {
        super(bug);
        this.method = method;
        this.bug = bug;
    }

    /**
     * Works on a method.
     *
     * @param method its name and descriptor
     * @param work what to do
     * @throws FailureInMethod when the work throws
     */
    public static void named(String method, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException bug) {
            throw new FailureInMethod(method, bug);
        }
    }

    public String method() {
        return method;
    }

    public RuntimeException bug() {
        return bug;
    }
}

package cases;

/** Asks who calls, as logging libraries and frameworks do. */
final class Callers {

    private Callers() {}

    static String direct() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass()
                .getName();
    }

    static String method() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow().getMethodName());
    }
}

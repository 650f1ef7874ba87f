package agents;

import net.bytebuddy.asm.Advice;

/** What the advising agent writes into every method: a local, a counter, and a handler around the body. */
public final class Advised {

    private Advised() {}

    @Advice.OnMethodEnter
    static long enter(@Advice.Origin("#m") String method) {
        Counts.entered(method);
        return System.nanoTime();
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class)
    static void exit(@Advice.Enter long since, @Advice.Thrown Throwable failure) {
        if (since == 0 && failure == null) {
            throw new IllegalStateException("the local was lost");
        }
        Counts.left();
    }
}

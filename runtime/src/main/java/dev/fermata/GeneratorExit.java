package dev.fermata;

/**
 * Thrown at {@link Emitter#emit} when the generator is closed. Clean up in {@code finally} and let it pass.
 *
 * <p>An {@link Error}, so that {@code catch (Exception e)} does not swallow it. Follows {@code GeneratorExit} of Python. It is made
 * without a native stack trace, since each loop that is left early makes one.
 */
public final class GeneratorExit extends Error {

    /** For the runtime. */
    public GeneratorExit() {
        super("the generator is closed");
    }

    /** Does nothing; see above. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}

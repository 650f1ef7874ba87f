package dev.fermata;

/**
 * Thrown at {@link Emitter#emit} when the generator is closed. Clean up in {@code finally} and let it pass.
 *
 * <p>An {@link Error}, so that {@code catch (Exception e)} does not swallow it. Follows {@code GeneratorExit} of Python. Its stack
 * trace says where the generator stood, not who closed it.
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

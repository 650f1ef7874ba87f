package dev.fermata.transform.warn;

/**
 * What a user wants to be warned of.
 *
 * @param wanted whether dropped coroutines and blocking calls are looked for at all; without, nothing is looked up for it
 * @param blockingCalls which calls block
 */
public record Warnings(boolean wanted, BlockingCalls blockingCalls) {

    /**
     * No warnings.
     *
     * @return what finds nothing
     */
    public static Warnings off() {
        return new Warnings(false, BlockingCalls.parse("(none)", ""));
    }

    /**
     * The warnings that Fermata comes with.
     *
     * @return what knows the blocking calls of the JDK and of some libraries
     */
    public static Warnings usual() {
        return new Warnings(true, BlockingCalls.parse("(built in)", CommonBlockingCalls.TEXT));
    }

    /**
     * These, and what else blocks.
     *
     * @param more a user's list
     * @return a new value
     */
    public Warnings and(BlockingCalls more) {
        return new Warnings(wanted, blockingCalls.and(more));
    }
}

package dev.fermata;

/** What is closed at the end of a run after its tasks have ended, in this order. See {@link TaskHome#closeAtEnd}. */
enum EndPhase {
    /** Generators that were begun and not run to their end; closing them runs their code. */
    GENERATORS,

    /** Pools of threads; closing them waits for what they run. */
    POOLS
}

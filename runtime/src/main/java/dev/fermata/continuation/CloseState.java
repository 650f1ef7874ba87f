package dev.fermata.continuation;

/** Whether a generator is asked to close. */
enum CloseState {
    NO,
    YES,
    /** And has tried to emit all the same. */
    REFUSED
}

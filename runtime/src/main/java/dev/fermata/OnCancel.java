package dev.fermata;

/**
 * What becomes of work on another thread when the task that awaits it is cancelled; see {@link Fermata#toThread(Work)}. In any
 * case the task goes on at once, and work that has not begun never will.
 */
public enum OnCancel {
    /** The thread is interrupted, once, while it does this work; what the work then returns or throws is dropped. */
    INTERRUPT,

    /** The work goes on to its end. Its value is dropped, its failure goes to the scheduler's exception handler. */
    LEAVE_RUNNING
}

package dev.fermata.scheduler;

/** A step that waits for its moment; see {@link Scheduler#schedule}. */
public interface Timer {

    /**
     * Makes sure that the step will not run, from any thread.
     *
     * @return whether this call did so; false when it has run, is running, or was cancelled before
     */
    boolean cancel();

    /**
     * Whether the step was cancelled before it ran. From any thread.
     *
     * @return true from the {@link #cancel} on that answered true
     */
    boolean isCancelled();
}

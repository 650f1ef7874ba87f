package dev.fermata.continuation;

/** What is told when tasks of its own event loop are done, on the loop's thread and at once; without an object for each task. */
public abstract class Watcher {

    /** For the library's own. */
    protected Watcher() {}

    /**
     * Called once for each task that is watched.
     *
     * @param task what is done
     */
    protected abstract void ended(FrameChain<?> task);
}

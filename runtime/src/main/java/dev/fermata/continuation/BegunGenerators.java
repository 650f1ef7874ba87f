package dev.fermata.continuation;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The generators of one home that have begun and not ended, so that none is left half-consumed: what nobody can reach any more is
 * found by the next one that begins, the rest by the end of the home. Follows the hooks of asyncio's loop for async generators.
 * Safe for use by several threads.
 */
public final class BegunGenerators {
    private final Set<Entry> entries = ConcurrentHashMap.newKeySet();
    private final ReferenceQueue<Object> unreachable = new ReferenceQueue<>();

    BegunGenerators() {}

    /** One of them; it holds the frames, but not what users have of the generator. */
    public static final class Entry extends WeakReference<Object> {
        private final Unfinished frames;

        private Entry(Object handle, Unfinished frames, ReferenceQueue<Object> queue) {
            super(handle, queue);
            this.frames = frames;
        }
    }

    /**
     * Adds one that begins.
     *
     * @param handle what users have of it
     * @param frames what does not refer to the handle
     * @return for {@link #remove}
     */
    public Entry add(Object handle, Unfinished frames) {
        Entry entry = new Entry(handle, frames, unreachable);
        entries.add(entry);
        return entry;
    }

    /**
     * Removes one that has ended.
     *
     * @param entry what {@link #add} answered
     */
    public void remove(Entry entry) {
        entries.remove(entry);
    }

    /**
     * What closes those that nobody can reach any more.
     *
     * @return new coroutines, often none
     */
    public List<Frame> closingsOfUnreachable() {
        List<Frame> closings = List.of();
        for (Object found = unreachable.poll(); found != null; found = unreachable.poll()) {
            Frame closing = entries.contains(found) ? ((Entry) found).frames.closing() : null;
            if (closing != null) {
                closings = new ArrayList<>(closings);
                closings.add(closing);
            }
        }
        return closings;
    }

    /** What closes all of them that do not run now. */
    List<Frame> closings() {
        List<Frame> closings = new ArrayList<>();
        entries.removeIf(entry -> {
            Frame closing = entry.frames.closing();
            return closing == null || !closings.add(closing);
        });
        return closings;
    }

    /** A generator that has begun. */
    public interface Unfinished {

        /**
         * Begins to close it.
         *
         * @return the coroutine that does so; null where there is nothing to close, or it runs just now
         */
        @Nullable
        Frame closing();
    }
}

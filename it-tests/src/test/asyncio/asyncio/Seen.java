package asyncio;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What a program notes, on whichever thread, and how many of its coroutines have begun. */
final class Seen {
    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger begun = new AtomicInteger();

    void note(String note) {
        notes.add(note);
    }

    /** In the order in which they were noted. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    List<String> sorted() {
        return notes().stream().sorted().toList();
    }

    /** A coroutine has begun: from here on a cancellation reaches it where it waits. */
    void begin() {
        begun.incrementAndGet();
    }

    /** Waits until so many have. */
    @Async
    Coroutine<Void> begun(int many) {
        while (begun.get() < many) {
            await(yieldNow());
        }
        return result();
    }
}

package dev.fermata.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** What became of each element: it was received, or reported as undelivered. Safe for use by many threads. */
final class Tally {
    private final Map<Object, String> ends = new ConcurrentHashMap<>();
    private final AtomicReference<String> wrong = new AtomicReference<>();

    /** Received by somebody. */
    Object received(Object element) {
        return note(element, "received");
    }

    void undelivered(Object element) {
        note(element, "undelivered");
    }

    private Object note(Object element, String end) {
        String before = ends.putIfAbsent(element, end);
        if (before != null) {
            wrong.set(element + " was " + before + ", and then " + end);
        }
        return element;
    }

    /** The end of an element, or null. */
    String endOf(Object element) {
        return ends.get(element);
    }

    /** None has come to more than one end. */
    void assertOnce() {
        assertEquals(null, wrong.get());
    }

    /** Each of so many has come to exactly one end; then all is forgotten. */
    void assertAll(int elements) {
        assertOnce();
        assertEquals(elements, ends.size(), ends::toString);
        ends.clear();
    }
}

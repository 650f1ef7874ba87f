package dev.fermata.sync;

/** What a full {@link AsyncChannel} does with an element that is sent. */
public enum Overflow {
    /** Who sends waits until there is room. */
    SUSPEND,
    /** The oldest element of the buffer is dropped to make room. Sending never waits. */
    DROP_OLDEST,
    /** The element that is sent is dropped. Sending never waits. */
    DROP_LATEST
}

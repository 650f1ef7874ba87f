package dev.fermata.it.harness;

/** How a future of a case completes. */
public enum Mode {
    /** It is complete when the case gets it. */
    READY('S'),
    /** It completes on the same thread, when the coroutine has suspended. */
    LATER('A'),
    /** It completes on another thread, at some time. */
    THREAD('T'),
    /** It has failed when the case gets it. */
    FAILED('F'),
    /** It fails on the same thread, when the coroutine has suspended. */
    FAILS_LATER('G');

    private final char letter;

    Mode(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }

    boolean fails() {
        return this == FAILED || this == FAILS_LATER;
    }

    static Mode of(char letter) {
        for (Mode mode : values()) {
            if (mode.letter == letter) {
                return mode;
            }
        }
        throw new IllegalArgumentException("no mode " + letter);
    }
}

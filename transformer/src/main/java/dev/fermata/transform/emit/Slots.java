package dev.fermata.transform.emit;

/**
 * The local variables that a copy has of its own, above those of the user.
 *
 * @param frame the frame, in the resume copy
 * @param driver the driver
 * @param depth how many calls may still nest
 * @param state in the resume copy: the state to go to; 0 once arrived
 * @param firstFree the first slot for values of a moment
 */
record Slots(int frame, int driver, int depth, int state, int firstFree) {

    static final int NONE = -1;

    static Slots ofEntry(int maxLocals) {
        return new Slots(NONE, maxLocals, maxLocals + 1, NONE, maxLocals + 2);
    }

    static Slots ofResume(int maxLocals) {
        return new Slots(maxLocals, maxLocals + 2, maxLocals + 3, maxLocals + 4, maxLocals + 5);
    }

    /** In the resume copy: what the frame was waiting for; null once a reload has handed it on. */
    int arrived() {
        return frame + 1;
    }
}

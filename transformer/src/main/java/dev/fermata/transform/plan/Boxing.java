package dev.fermata.transform.plan;

/** Where an awaited answer gets its box, if it is a primitive without one. */
public enum Boxing {
    /** Nowhere: what comes next takes the primitive, or nobody looks at the answer, or it never is one. */
    NEVER,
    /** Where it is taken after a resumption; in place it never comes without. */
    ON_RESUMPTION,
    /** On both ways, where they have joined. */
    ALWAYS;

    /**
     * The same for an await of what the call makes, in place of the call.
     *
     * @return where its answer gets a box
     */
    Boxing ofPlainAwait() {
        return this == ALWAYS ? ON_RESUMPTION : this;
    }
}

package dev.fermata.it.random.generate;

/** Makes statements of one family. */
interface StatementFamily {

    /** Whether the family has a statement here. */
    boolean makes(Site site);

    /** A statement of the block whose scope this is. */
    Made make(Site site);
}

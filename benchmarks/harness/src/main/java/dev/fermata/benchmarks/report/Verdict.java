package dev.fermata.benchmarks.report;

/**
 * Whether a demand is met.
 *
 * @param demand what is demanded, for people
 * @param value what was measured, for people
 * @param outcome whether it is enough
 */
record Verdict(String demand, String value, Outcome outcome) {
    /** What can come of it. */
    enum Outcome {
        /** It is enough. */
        MET,
        /** It is not. */
        MISSED,
        /** A number is missing. */
        UNKNOWN
    }
}

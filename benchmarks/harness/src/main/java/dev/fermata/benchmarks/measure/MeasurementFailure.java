package dev.fermata.benchmarks.measure;

/** Why there is no result. */
final class MeasurementFailure extends Exception {
    /** The status of what is no failure: the peer does not have the workload. */
    static final String NOT_WRITTEN = "not written";

    private static final long serialVersionUID = 1;

    private final String status;

    MeasurementFailure(String status, String message) {
        super(message);
        this.status = status;
    }

    /** The same in a word or two. */
    String status() {
        return status;
    }
}

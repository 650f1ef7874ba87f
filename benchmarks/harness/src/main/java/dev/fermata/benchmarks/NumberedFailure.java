package dev.fermata.benchmarks;

/** What W12 throws, each time a new one with its stack trace. */
public final class NumberedFailure extends RuntimeException {
    private final int number;

    /** The failure of this number. */
    public NumberedFailure(int number) {
        super("expected");
        this.number = number;
    }

    /** The number of what was thrown, which peers may have wrapped. */
    public static int of(Throwable thrown) {
        Throwable failure = thrown;
        while (!(failure instanceof NumberedFailure)) {
            if (failure == null) {
                throw new IllegalStateException("another failure", thrown);
            }
            failure = failure.getCause();
        }
        return ((NumberedFailure) failure).number;
    }
}

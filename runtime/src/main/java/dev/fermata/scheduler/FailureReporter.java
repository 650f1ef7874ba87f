package dev.fermata.scheduler;

import java.util.Objects;

/** The exception handler of one scheduler: can be replaced at any time, logs by default, never throws. */
final class FailureReporter {

    private volatile ExceptionHandler handler = FailureReporter::log;

    void setHandler(ExceptionHandler handler) {
        this.handler = Objects.requireNonNull(handler, "handler");
    }

    void report(String context, Throwable failure) {
        try {
            handler.handle(context, failure);
        } catch (Throwable ofHandler) {
            if (ofHandler != failure) {
                ofHandler.addSuppressed(failure);
            }
            logQuietly("Exception in the exception handler, which was called for: " + context, ofHandler);
        }
    }

    private static void logQuietly(String context, Throwable failure) {
        try {
            log(context, failure);
        } catch (Throwable ofLogger) {
            // Neither the handler nor the log would take it, and the steps that wait must still run.
        }
    }

    private static void log(String context, Throwable failure) {
        System.getLogger("dev.fermata").log(System.Logger.Level.ERROR, context, failure);
    }
}

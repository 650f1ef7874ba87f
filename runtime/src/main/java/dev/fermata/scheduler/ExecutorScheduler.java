package dev.fermata.scheduler;

import java.util.Objects;
import java.util.concurrent.Executor;

/** A scheduler whose steps some executor runs; see {@link Scheduler#of}. */
final class ExecutorScheduler implements Scheduler {

    private final Executor executor;
    private final FailureReporter failures = new FailureReporter();

    ExecutorScheduler(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
    }

    ExecutorScheduler(Executor executor, ExceptionHandler handler) {
        this(executor);
        failures.setHandler(handler);
    }

    @Override
    public void execute(Runnable step) {
        Objects.requireNonNull(step, "step");
        executor.execute(() -> run(step));
    }

    @Override
    public Timer schedule(Runnable step, long deadline) {
        return TimerThread.shared().schedule(this, step, deadline);
    }

    @Override
    public TimeSource time() {
        return TimeSource.real();
    }

    @Override
    public void report(String context, Throwable failure) {
        failures.report(context, failure);
    }

    private void run(Runnable step) {
        try {
            step.run();
        } catch (Throwable failure) {
            report("Exception in a step of an executor", failure);
        }
    }
}

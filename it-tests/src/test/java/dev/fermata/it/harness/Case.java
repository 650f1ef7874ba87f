package dev.fermata.it.harness;

import java.util.concurrent.CompletableFuture;

/**
 * What a class of cases extends: makes the futures that a case awaits, and keeps the trace of its effects.
 *
 * <p>A case is a method without parameters whose name starts with the id of the case, {@code A03_left_operand_saved}.
 */
public abstract class Case {

    private CaseRun run;

    final void bind(CaseRun newRun) {
        run = newRun;
    }

    /** The next future of this run: for a value that comes when and where the pattern says. */
    public final <T> CompletableFuture<T> fut(T value) {
        return run.future(value);
    }

    /** The next future of this run: it fails with this, ready or later. */
    public final <T> CompletableFuture<T> failed(Throwable failure) {
        return run.failure(failure);
    }

    /** Traces a value, and returns it. */
    public final <T> T t(T value) {
        run.trace(value);
        return value;
    }

    public final int t(int value) {
        run.trace(value);
        return value;
    }

    public final long t(long value) {
        run.trace(value);
        return value;
    }

    public final double t(double value) {
        run.trace(value);
        return value;
    }

    public final boolean t(boolean value) {
        run.trace(value);
        return value;
    }

    /** Writes an effect into the trace. */
    public final void log(Object effect) {
        run.trace(effect);
    }

    /** Traces a call with all its arguments. */
    public final String call(Object... arguments) {
        String text = Rendering.of(arguments);
        run.trace("call" + text);
        return text;
    }
}

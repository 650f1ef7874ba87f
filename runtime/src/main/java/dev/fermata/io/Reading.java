package dev.fermata.io;

import dev.fermata.Awaitable;
import dev.fermata.Promise;
import org.jspecify.annotations.Nullable;

/** One read of a {@link LineSource}, which any number of tasks may wait for, and none can cancel. */
final class Reading implements Awaitable<@Nullable Void>, Runnable {
    private final LineSource source;
    private final Promise<@Nullable Void> end = new Promise<>();

    Reading(LineSource source) {
        this.source = source;
    }

    @Override
    @SuppressWarnings("NullAway") // the value is of a nullable type
    public void run() {
        try {
            source.read();
            source.forget(this);
            end.complete(null);
        } catch (Throwable failure) {
            source.forget(this);
            end.fail(failure);
        }
    }

    /** Does nothing: whoever was cancelled goes on without this. */
    @Override
    public boolean cancel() {
        return false;
    }

    @Override
    public boolean isDone() {
        return end.isDone();
    }

    @Override
    @SuppressWarnings("NullAway") // the value is of a nullable type
    public @Nullable Void result() throws Throwable {
        return end.result();
    }

    @Override
    public void register(Runnable resumption) {
        end.register(resumption);
    }

    @Override
    public void withdraw(Runnable resumption) {
        end.withdraw(resumption);
    }
}

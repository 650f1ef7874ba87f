package dev.fermata.io;

import dev.fermata.Awaitable;
import dev.fermata.Promise;
import org.jspecify.annotations.Nullable;

/** One read of a {@link LineSource}, which any number of tasks may wait for, and none can cancel. */
final class Reading implements Awaitable<@Nullable Void>, Runnable {
    private final LineSource source;
    private final Promise<Boolean> end = new Promise<>();

    /** Of no interest where nobody waits any more, and so not the outcome of the promise, which would report it. */
    private @Nullable Throwable failure;

    Reading(LineSource source) {
        this.source = source;
    }

    @Override
    public void run() {
        try {
            source.read();
        } catch (Throwable broken) {
            failure = broken;
        }
        source.forget(this);
        end.complete(true);
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
        if (failure != null) {
            throw failure;
        }
        return null;
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

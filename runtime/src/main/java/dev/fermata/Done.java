package dev.fermata;

import org.jspecify.annotations.Nullable;

/** What is done already, without a value; it can be awaited any number of times. */
final class Done implements Awaitable<@Nullable Void> {
    static final Done INSTANCE = new Done();

    private Done() {}

    @Override
    public boolean isDone() {
        return true;
    }

    @Override
    @SuppressWarnings("NullAway") // the value is of a nullable type
    public @Nullable Void result() {
        return null;
    }

    @Override
    public void register(Runnable resumption) {
        resumption.run();
    }

    @Override
    public void withdraw(Runnable resumption) {}

    @Override
    public boolean cancel() {
        return false;
    }
}

package dev.fermata;

import dev.fermata.continuation.Wakeup;
import org.jspecify.annotations.Nullable;

/** What is done already, without a value; it can be awaited any number of times. */
final class Done implements Awaitable<@Nullable Void>, Wakeup {
    static final Done INSTANCE = new Done();

    private Done() {}

    @Override
    public boolean isDone() {
        return true;
    }

    @Override
    public void register(Runnable resumption) {
        resumption.run();
    }

    @Override
    public void withdraw(Runnable resumption) {}
}

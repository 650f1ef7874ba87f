package dev.fermata;

import dev.fermata.continuation.Source;
import org.jspecify.annotations.Nullable;

/** The task that {@code shield} answers: waits for another one from the start, and takes cancelling upon itself. */
final class ShieldTask<T extends @Nullable Object> extends Task<T> {

    private ShieldTask() {
        super(homeOfNew());
    }

    static <T extends @Nullable Object> Task<T> around(Awaitable<T> awaitable) {
        Source<T> inner = awaitable instanceof Coroutine<T> coroutine ? Task.spawned(coroutine, null) : awaitable;
        if (inner instanceof Task<T> task && task.isDone()) {
            return task;
        }
        return Start.here(new ShieldTask<T>(), new Shielded<>(inner));
    }

    /** A source that lets no request to cancel through. */
    private record Shielded<T extends @Nullable Object>(Source<T> inner) implements Source<T> {

        @Override
        public boolean isDone() {
            return inner.isDone();
        }

        @Override
        public T result() throws Throwable {
            return inner.result();
        }

        @Override
        public void register(Runnable resumption) {
            inner.register(resumption);
        }

        @Override
        public void withdraw(Runnable resumption) {
            inner.withdraw(resumption);
        }

        @Override
        public boolean cancel() {
            return false;
        }
    }
}

package cases;

import dev.fermata.Awaitable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** An exception that can be awaited. */
public final class AwaitableFailure extends RuntimeException implements Awaitable<Object> {

    private final transient CompletableFuture<Object> future;

    public AwaitableFailure(CompletableFuture<Object> future) {
        this.future = future;
    }

    @Override
    public boolean isDone() {
        return future.isDone();
    }

    @Override
    public Object result() throws Throwable {
        try {
            return future.join();
        } catch (CompletionException failure) {
            throw failure.getCause();
        }
    }

    @Override
    public void register(Runnable resumption) {
        future.whenComplete((value, failure) -> resumption.run());
    }

    @Override
    public void withdraw(Runnable resumption) {}

    @Override
    public boolean cancel() {
        return false;
    }
}

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.util.concurrent.CompletableFuture;

/** Awaits while it holds a monitor, and in a synchronized method. */
public final class AwaitInMonitor {

    @Async
    Coroutine<Integer> N02_block() {
        synchronized (this) {
            return result(await(CompletableFuture.completedFuture(1)));
        }
    }

    @Async
    synchronized Coroutine<Integer> N03_method() {
        return result(await(CompletableFuture.completedFuture(1)));
    }

    @Async
    static synchronized Coroutine<Integer> N04_method() {
        return result(await(CompletableFuture.completedFuture(1)));
    }

    public static void main(String[] arguments) {
        System.out.println("loaded");
    }
}

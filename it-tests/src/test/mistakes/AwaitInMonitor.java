import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.util.concurrent.CompletableFuture;

/** Awaits while it holds a monitor, and in a synchronized method. */
public final class AwaitInMonitor {

    @Async
    Coroutine<Integer> block() {
        synchronized (this) {
            return result(await(CompletableFuture.completedFuture(1)));
        }
    }

    @Async
    synchronized Coroutine<Integer> method() {
        return result(await(CompletableFuture.completedFuture(1)));
    }

    public static void main(String[] arguments) {
        System.out.println("loaded");
    }
}

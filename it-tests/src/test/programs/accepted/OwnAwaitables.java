import static dev.fermata.Fermata.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.annotations.Async;

/** A promise completed by hand, and a cancellation answered with a finally. */
class OwnAwaitables {
    private final Promise<String> promise = new Promise<>();

    @Async
    Coroutine<String> waiting() {
        try {
            return result(await(promise));
        } catch (CancelledError e) {
            throw e;
        } finally {
            await(yieldNow());
        }
    }

    void finish() {
        promise.complete("now");
    }
}

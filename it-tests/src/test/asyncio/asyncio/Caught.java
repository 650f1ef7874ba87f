package asyncio;

import static dev.fermata.Fermata.*;

import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;

/** What something that must fail fails with. */
final class Caught {
    private Caught() {}

    @Async
    static Coroutine<Throwable> by(Awaitable<?> failing) {
        Object value;
        try {
            value = await(failing);
        } catch (Throwable failure) {
            return result(failure);
        }
        throw new AssertionError("it did not fail, but answered " + value);
    }
}

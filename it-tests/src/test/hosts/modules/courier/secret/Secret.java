package courier.secret;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.util.concurrent.CompletableFuture;

/** In a package that is nobody else's concern. */
public class Secret {

    /** What only this package can make. */
    static class Envelope extends CompletableFuture<String> {}

    @Async
    public Coroutine<String> kept() {
        Envelope envelope = sealed("se");
        return result(await(envelope));
    }

    @Async
    private static Envelope sealed(String start) {
        await(yieldNow());
        return doneAs(start + "cret");
    }
}

package loading;

import static dev.fermata.Fermata.*;

import dev.fermata.annotations.Async;
import java.util.concurrent.CompletableFuture;

/** Returns a future of a class of its own, whose bytes a transformer looks up. */
public final class Outcome {

    /** The class that is looked up. */
    public static class Promise extends CompletableFuture<Integer> {}

    private Outcome() {}

    @Async
    public static Promise later() {
        int x = await(shop.Shop.later(41));
        return doneAs(x + 1);
    }
}

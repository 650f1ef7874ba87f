package cases;

import dev.fermata.Awaitable;
import java.util.concurrent.CompletionStage;

/** Has methods of the verb's name and parameters, which nobody may transform. */
public interface OtherAwaits {

    OtherAwaits OTHER = awaited -> 2;

    int await(Awaitable<?> awaited);

    /** As that of a latch. */
    default void await(int turns) {}

    static int await(CompletionStage<?> stage) {
        return stage == null ? 0 : 1;
    }
}

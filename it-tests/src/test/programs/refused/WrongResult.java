import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.Task;
import java.util.concurrent.CompletableFuture;

class WrongResult {
    Coroutine<Integer> wrongType() {
        return result("one"); // error
    }

    CompletableFuture<Integer> coldWordInHotMethod() {
        return result(1); // error
    }

    Coroutine<Integer> hotWordInColdMethod() {
        return done(1); // error
    }

    Coroutine<Integer> missing() {
        return result(); // error
    }

    Task<String> wrongTask() {
        return done(1); // error
    }

    Coroutine<Integer> bare() {
        return 1; // error
    }

    Coroutine<Integer> wrongAwait(CompletableFuture<String> stage) {
        int n = await(stage); // error
        return result(n);
    }
}

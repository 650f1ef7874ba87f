import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import java.util.concurrent.Future;

class NotAwaitable {
    Coroutine<Integer> number() {
        return result(await(5)); // error
    }

    Coroutine<String> text() {
        return result(await("now")); // error
    }

    Coroutine<String> future(Future<String> future) {
        return result(await(future)); // error
    }

    Coroutine<String> lambda() {
        return result(await(() -> "now")); // error
    }
}

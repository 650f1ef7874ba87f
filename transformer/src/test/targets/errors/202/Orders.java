// A call of a cold method captures its arguments and runs nothing. Its coroutine has to be awaited, returned, spawned, or given to somebody
// who does; here nobody can any more. It is told of calls whose type is `Coroutine` or `AsyncGenerator`: as a statement, stored in a variable that
// nothing reads, and as a lambda or method reference where a function without result is wanted. Classes that use neither `@Async` nor
// `await` are never looked at. Where it is meant so, write `@SuppressAsyncWarnings("FERMATA-202")`.
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;
import java.util.*;
import java.util.concurrent.*;

class Orders {
    interface Store {
        Coroutine<Void> save(String order);
    }

    @Async
    Coroutine<Void> close(Store store, String order) {
        store.save(order); // FERMATA-202
        return result();
    }

    @Async
    Coroutine<Void> closeAwaited(Store store, String order) { // instead
        await(store.save(order));
        spawn(store.save(order)); // runs beside
        return result();
    }
}

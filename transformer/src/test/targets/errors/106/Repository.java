// `@Async` says how a body is compiled, and this method has none. That callers may await it is said by its type alone; whether
// an implementation is `@Async` is its own affair.
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;
import java.util.*;
import java.util.concurrent.*;

interface Repository {
    @Async
    Coroutine<String> find(int id); // FERMATA-106 without line

    Coroutine<String> findAny(); // instead
}

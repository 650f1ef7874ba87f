// A loop over `each` awaits each element, and closes the iterator on every path out of the loop, which the transformer writes where the loop
// ends. So it must see the loop: the `for` statement that a compiler makes of `for (var x : each(source))`. An iterator that is stored, passed on or
// returned, a stream of it, and `forEach` with a lambda are none.
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;
import java.util.*;
import java.util.concurrent.*;

class Log {
    @Async
    Coroutine<Void> print(AsyncIterable<String> lines) {
        each(lines).forEach(System.out::println); // FERMATA-109
        return result();
    }

    @Async
    Coroutine<Void> printInLoop(AsyncIterable<String> lines) { // instead
        for (String line : each(lines)) {
            System.out.println(line);
        }
        return result();
    }
}

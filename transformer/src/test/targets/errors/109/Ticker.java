// A loop over `each` closes its iterator on every path out, and awaits that before it goes on. An iterator that is stored,
// passed on, or used by a method such as `forEach` would be closed by nobody.
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;
import java.util.*;

class Ticker {
    @Async
    Coroutine<Void> print(AsyncIterable<String> prices) {
        each(prices).forEach(System.out::println); // FERMATA-109
        return result();
    }

    @Async
    Coroutine<Void> printInLoop(AsyncIterable<String> prices) { // instead
        for (String price : each(prices)) {
            System.out.println(price);
        }
        return result();
    }
}

// `forEach`, `computeIfAbsent`, `map` and the like call a lambda and want its result, or its end, at once; they are not transformed and
// cannot stop. A lambda that returns one of the types of an `@Async` method may await, for instance in `gather(list, x -> ...)`.
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;
import java.util.*;
import java.util.concurrent.*;

class Prices {
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    @Async
    Coroutine<Integer> price(String name, Coroutine<Integer> asked) {
        return result(known.computeIfAbsent(name, key -> await(asked))); // FERMATA-107
    }

    @Async
    Coroutine<Integer> priceAwaited(String name, Coroutine<Integer> asked) { // instead
        Integer price = known.get(name);
        if (price == null) {
            price = await(asked);
            known.putIfAbsent(name, price);
        }
        return result(price);
    }
}

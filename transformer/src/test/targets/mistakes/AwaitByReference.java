// also release 8
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** A reference to await is called by code that is not transformed. */
class AwaitByReference {
    void plain(List<Coroutine<Integer>> all) {
        Function<Coroutine<Integer>, Integer> reference = Fermata::await; // FERMATA-108
        all.stream().map(reference).count();
    }

    @Async
    Coroutine<Integer> inAsync(Coroutine<Integer> x) {
        Function<Coroutine<Integer>, Integer> reference = Fermata::await; // FERMATA-108
        return result(reference.apply(x) + await(x));
    }
}

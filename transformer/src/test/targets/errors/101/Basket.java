// Only a method that is transformed can stop at an `await` and give its thread back: one that is marked `@Async` (with
// `dev.fermata.annotations.Async`, not Spring's annotation of the same name), or a lambda that returns a coroutine or future. Plain code,
// such as `main` or a test, runs a coroutine with `run(...)`.
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;
import java.util.*;
import java.util.concurrent.*;

class Basket {
    int total(List<Coroutine<Integer>> prices) {
        int sum = 0;
        for (Coroutine<Integer> price : prices) {
            sum += await(price); // FERMATA-101
        }
        return sum;
    }

    @Async
    Coroutine<Integer> totalAsync(List<Coroutine<Integer>> prices) { // instead
        int sum = 0;
        for (Coroutine<Integer> price : prices) {
            sum += await(price);
        }
        return result(sum);
    }
}

// `emitter()` is what the body of a generator hands its elements to: of an `@Async` method that returns `AsyncGenerator`, or a lambda that does. A
// coroutine that the body awaits may take the emitter as a parameter, and emit as the body does.
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;
import java.util.*;
import java.util.concurrent.*;

class Totals {
    @Async
    Coroutine<Void> totals(List<Coroutine<Integer>> parts) {
        Emitter<Integer, Void> out = emitter(); // FERMATA-114
        for (Coroutine<Integer> part : parts) {
            out.emit(await(part));
        }
        return result();
    }

    @Async
    AsyncGenerator<Integer> generated(List<Coroutine<Integer>> parts) { // instead
        Emitter<Integer, Void> out = emitter();
        for (Coroutine<Integer> part : parts) {
            out.emit(await(part));
        }
        return out.end();
    }
}

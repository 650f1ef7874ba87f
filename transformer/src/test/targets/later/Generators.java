import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;

/** Generators and asynchronous loops, which come with a later version. */
class Generators {
    @Async
    AsyncGenerator<Integer> numbers() {
        int first = 1;
        Emitter<Integer, Void> out = emitter(); // FERMATA-110
        out.emit(first);
        return out.end();
    }

    @Async
    AsyncGenerator<Integer> handedOn(AsyncGenerator<Integer> other) {
        return other; // FERMATA-110
    }

    @Async
    Coroutine<Integer> sum(AsyncGenerator<Integer> numbers, Coroutine<Integer> x) {
        int sum = await(x);
        for (int n : each(numbers)) { // FERMATA-110
            sum += n;
        }
        return result(sum);
    }

    int outside(AsyncGenerator<Integer> numbers) {
        for (int n : each(numbers)) { // FERMATA-101
            return n;
        }
        return 0;
    }
}

import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;

/** Generators, which come with a later version. */
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
    AsyncGenerator<Integer> ofAnother(AsyncGenerator<Integer> other) {
        Emitter<Integer, Void> out = emitter(); // FERMATA-110
        for (int n : each(other)) {
            out.emit(n);
        }
        return out.end();
    }

    int outside() {
        Emitter<Integer, Void> out = emitter(); // FERMATA-101
        return out.hashCode();
    }
}

import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;

/** A generator: its body is a resume copy only. */
class Generator {
    @Async
    static AsyncGenerator<String> f(String element) {
        Emitter<String, Void> out = emitter();
        out.emit(element);
        return out.end();
    }
}

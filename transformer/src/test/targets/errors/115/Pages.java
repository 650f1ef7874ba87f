// A method that just passes a generator on is not the body of one, and needs no `@Async`. What adds to it hands its elements on.
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;
import java.util.*;
import java.util.concurrent.*;

class Pages {
    @Async
    AsyncGenerator<String> all(AsyncGenerator<String> pages) {
        return pages; // FERMATA-115
    }

    @Async
    AsyncGenerator<String> withTitle(String title, AsyncGenerator<String> pages) { // instead
        Emitter<String, Void> out = emitter();
        out.emit(title);
        out.emitAll(pages);
        return out.end();
    }
}

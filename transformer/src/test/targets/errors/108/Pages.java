// A reference to `await` is the same as a lambda that awaits and returns the plain value: its caller cannot stop.
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;
import java.util.*;
import java.util.concurrent.*;

class Pages {
    @Async
    Coroutine<List<String>> all(List<Coroutine<String>> pages) {
        return result(pages.stream().map(Fermata::await).toList()); // FERMATA-108
    }

    @Async
    Coroutine<List<String>> allAtOnce(List<Coroutine<String>> pages) { // instead
        return result(await(gather(pages)));
    }
}

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;

class NotYours {
    @Async // error
    int field;

    Object made() {
        return new Coroutine<Integer>() {}; // error
    }
}

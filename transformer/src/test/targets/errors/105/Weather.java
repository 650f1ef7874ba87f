// The caller goes on while the method waits, so that it must get something to wait for. Another class than those that the message names will
// do if it extends `CompletableFuture` and has a constructor without parameters that the method can call.
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.*;
import java.util.*;
import java.util.concurrent.*;

class Weather {
    @Async
    int temperature(Coroutine<Integer> sensor) {
        return await(sensor); // FERMATA-105
    }

    @Async
    Coroutine<Integer> temperatureAsync(Coroutine<Integer> sensor) { // instead
        return result(await(sensor));
    }
}

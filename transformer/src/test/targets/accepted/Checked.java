// also release 8
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

import java.io.IOException;

/** Awaits that declare what they throw. */
class Checked {
    @Async
    Coroutine<Integer> checked(CompletionStage<Integer> x, Coroutine<Integer> y) {
        try {
            return result(await(x, IOException.class)); // assertSuspends()
        } catch (IOException e) {
            return result(await(y)); // assertSuspends()
        } finally {
            await(y); // assertSuspends()
        }
    }
}

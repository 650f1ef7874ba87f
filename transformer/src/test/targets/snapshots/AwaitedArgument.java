import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;

/** An object whose argument awaits, in a hot method. */
class AwaitedArgument {
    @Async
    Task<StringBuilder> f(Task<String> x) {
        return done(new StringBuilder(await(x)));
    }
}

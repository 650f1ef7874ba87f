// also release 8
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** Nested, inner, local and anonymous classes. */
class Nested {
    private int hidden = 2;

    class Inner {
        @Async
        Coroutine<Integer> outerField(Coroutine<Integer> x) {
            hidden += await(x); // assertSuspends()
            return result(hidden);
        }
    }

    static class Deep {
        static class Deeper {
            @Async
            private static Coroutine<Integer> there(Coroutine<Integer> x) {
                return result(await(x)); // assertSuspends()
            }
        }
    }

    @Async
    Coroutine<Integer> local(Coroutine<Integer> x) {
        class Local {
            @Async
            Coroutine<Integer> twice() {
                return result(await(x) * 2); // assertSuspends()
            }
        }
        return result(await(new Local().twice()) + await(Deep.Deeper.there(x))); // assertSuspends()
    }

    Supplier<Coroutine<Integer>> anonymous(Coroutine<Integer> x) {
        return new Supplier<Coroutine<Integer>>() {
            @Async
            @Override
            public Coroutine<Integer> get() {
                return result(await(x)); // assertSuspends()
            }
        };
    }
}

import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** Async methods of records and enums. */
record Records(int left, String right) {
    @Async
    Coroutine<String> joined(Coroutine<Integer> x) {
        return result(left + right + await(x)); // assertSuspends()
    }

    enum Colour {
        RED {
            @Async
            @Override
            Coroutine<Integer> code(Coroutine<Integer> x) {
                return result(1 + await(x)); // assertSuspends()
            }
        },
        GREEN;

        @Async
        Coroutine<Integer> code(Coroutine<Integer> x) {
            return result(ordinal() + await(x)); // assertSuspends()
        }
    }
}

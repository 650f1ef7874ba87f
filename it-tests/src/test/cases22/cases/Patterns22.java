package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;

/** Section E: what JDK 22 brought. */
public class Patterns22 extends Case {

    record Pair(Object left, Object right) {}

    @Expect("l1")
    @Async
    Coroutine<String> E18_unnamed_patterns() {
        Object o = new Pair("l", 2);
        return result(
                switch (o) {
                    case Pair(Integer _, _) -> "no" + await(fut(0));
                    case Pair(String s, _) -> s + await(fut(1));
                    default -> "none";
                });
    }

    @Expect("3")
    @Async
    Coroutine<Integer> E18_unnamed_catch_variable() {
        int n = 0;
        try {
            await(failed(new IllegalArgumentException("x")));
        } catch (IllegalArgumentException _) {
            n = await(fut(3));
        }
        return result(n);
    }
}

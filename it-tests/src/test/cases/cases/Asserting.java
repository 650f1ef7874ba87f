package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;

/** Methods that assert; a class loader decides whether they do. */
final class Asserting {

    private Asserting() {}

    @Async
    static Coroutine<String> holds(Case run, boolean condition) {
        String before = "before ";
        assert await(run.fut(condition)) : before + await(run.fut("message"));
        return result(before + "after");
    }

    @Async
    static Coroutine<Integer> inALoop(Case run) {
        int sum = 0;
        for (int i = 0; i < 2; i++) {
            sum += await(run.fut(i));
            assert sum >= await(run.fut(0));
        }
        return result(sum);
    }
}

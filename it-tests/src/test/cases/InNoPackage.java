import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;

/** Section K: a class without a package. */
public class InNoPackage extends Case {

    static class Nested {
        int field = 2;
    }

    @Expect("3")
    @Async
    Coroutine<Integer> K25_class_in_the_default_package() {
        Nested nested = new Nested();
        return result(nested.field + await(fut(1)));
    }
}

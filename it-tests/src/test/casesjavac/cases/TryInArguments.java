package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.util.Arrays;

/** Section I, what ECJ cannot compile: of this source it makes a class that the verifier refuses, transformed or not. */
public class TryInArguments extends Case {

    record Foo(Object... parts) {
        @Override
        public String toString() {
            return "Foo" + Arrays.toString(parts);
        }
    }

    @Expect("Foo[-1, 4]")
    @Async
    Coroutine<Foo> I11_try_in_the_arguments() {
        int k = t(1);
        return result(new Foo(
                switch (k) {
                    case 1 -> {
                        try {
                            await(failed(new IllegalArgumentException("x")));
                            yield 1;
                        } catch (IllegalArgumentException e) {
                            yield await(fut(-1));
                        }
                    }
                    default -> 0;
                },
                await(fut(4))));
    }
}

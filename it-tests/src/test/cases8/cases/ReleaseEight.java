package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Class files of Java 8: private members by access methods, text by builders, strict arithmetic by a flag. */
public class ReleaseEight extends Case {

    private int secret = 1;

    static class Nest {
        private int field = 3;

        private String method(int argument) {
            return "nest " + argument + field;
        }

        private Nest() {}
    }

    class Inner {
        @Async
        private Coroutine<String> body() {
            secret += await(fut(2));
            String before = secret++ + "";
            return result(before + await(fut(1)) + --secret);
        }
    }

    @Expect("nest 13 5 3 313")
    @Async
    Coroutine<String> K08_private_members_by_access_methods() {
        Nest nest = new Nest();
        String one = nest.method(await(fut(1)));
        nest.field += await(fut(2));
        int old = nest.field++ - 2;
        return result(one + " " + --nest.field + " " + old + " " + await(new Inner().body()));
    }

    @Async
    private strictfp Coroutine<Double> strict(double d, float f) {
        double product = d * f;
        return result(product / await(fut(3.0)) + f);
    }

    @Expect("2.5")
    @Async
    Coroutine<Double> K13_strict_arithmetic() {
        return result(await(strict(3.0, 1.25f)) + t(0.0));
    }

    static strictfp class Strict {
        @Async
        static Coroutine<Double> body(Case run) {
            return result(0.5 + await(run.fut(2.0)));
        }
    }

    @Expect("2.5")
    @Async
    Coroutine<Double> K13_strict_class() {
        return result(await(Strict.body(this)));
    }

    @Expect("x1y2z3 4")
    @Async
    Coroutine<String> M04_a_builder_below_awaits() {
        char y = 'y';
        String text = "x" + await(fut(1)) + y + await(fut(2)) + ("z" + await(fut(3)));
        text += " " + await(fut(4L));
        return result(text);
    }

    @Expect("null a null1.5")
    @Async
    Coroutine<String> M04_builders_in_builders() {
        String none = null;
        return result(none + " " + await(fut("a" + (" " + none) + await(fut(1.5)))));
    }

    interface Greeter {
        @Async
        default Coroutine<String> greet(Case run) {
            Supplier<Coroutine<String>> name = () -> result(name() + await(run.fut(1)));
            String text = "hello " + await(name.get());
            return result(text + await(all(run)));
        }

        @Async
        static Coroutine<Integer> all(Case run) {
            return result(await(run.fut(7)));
        }

        String name();
    }

    @Expect("hello x17")
    @Async
    Coroutine<String> K04_members_of_an_old_interface() {
        Greeter greeter = () -> "x";
        return result(await(greeter.greet(this)));
    }

    @Expect("1 minute")
    @Async
    Coroutine<String> L13_anonymous_class_and_switch_by_a_companion_class() {
        final TimeUnit unit = TimeUnit.MINUTES;
        Supplier<Coroutine<String>> anonymous = new Supplier<Coroutine<String>>() {
            @Async
            @Override
            public Coroutine<String> get() {
                switch (unit) {
                    case MINUTES:
                        return result(await(fut(secret)) + " minute");
                    default:
                        return result("never");
                }
            }
        };
        return result(await(anonymous.get()));
    }
}

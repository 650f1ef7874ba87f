package cases;

import static dev.fermata.Fermata.*;

import caselib.Ancestor;
import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import dev.fermata.it.harness.FreshLoader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Section K: where an async method may stand, and whom its body may call. */
public class Members extends Case {

    private int secret = 1;

    @Async
    <T> Coroutine<T> generic(T value) {
        T first = await(fut(value));
        List<T> both = new ArrayList<>(List.of(first));
        both.add(await(fut(value)));
        return result(both.get(1));
    }

    @Expect("word 7")
    @Async
    Coroutine<String> K01_generic_method() {
        String word = await(generic("word"));
        int number = await(this.<Integer>generic(7));
        return result(word + " " + number);
    }

    @Async
    <X extends Exception> Coroutine<Integer> throwing(X failure, boolean thrown) throws X {
        int one = await(fut(1));
        if (thrown) {
            throw failure;
        }
        return result(one);
    }

    @Expect("1 java.io.IOException: x")
    @Async
    Coroutine<String> K01_generic_exception() {
        String text = "" + await(this.<RuntimeException>throwing(null, false));
        try {
            await(throwing(new IOException("x"), true));
        } catch (IOException e) {
            text += " " + e;
        }
        return result(text);
    }

    abstract static class Loader<K> {
        abstract Object load(Case run);

        abstract Object byKey(Case run, K key);
    }

    static class IntLoader extends Loader<Integer> implements Function<Case, Object> {
        @Override
        @Async
        Coroutine<Integer> load(Case run) {
            return result(await(run.fut(4)) + 1);
        }

        @Override
        @Async
        Coroutine<Integer> byKey(Case run, Integer key) {
            int twice = key * 2;
            return result(await(run.fut(key)) + twice);
        }

        @Override
        @Async
        public Coroutine<Integer> apply(Case run) {
            return result(await(run.fut(9)) + await(byKey(run, 1)));
        }
    }

    @Expect("5 6 12")
    @Async
    @SuppressWarnings("unchecked")
    Coroutine<String> K02_bridge_methods() {
        Loader<Integer> loader = new IntLoader();
        Function<Case, Object> function = (Function<Case, Object>) loader;
        int five = await((Coroutine<Integer>) loader.load(this));
        int six = await((Coroutine<Integer>) loader.byKey(this, 2));
        return result(five + " " + six + " " + await((Coroutine<Integer>) function.apply(this)));
    }

    private String hidden(int argument) {
        return "hidden " + argument + ++secret;
    }

    private static String hiddenToo(int argument) {
        return "hidden too " + argument;
    }

    @Expect("hidden 12 hidden too 2 2")
    @Async
    Coroutine<String> K07_private_methods() {
        String one = hidden(await(fut(1)));
        return result(one + " " + hiddenToo(await(fut(2))) + " " + this.secret);
    }

    static class Nest {
        private int field = 3;
        private static String shared = "s";

        private String method(int argument) {
            return "nest " + argument + field;
        }

        private Nest() {}
    }

    @Expect("nest 13 5 st 3")
    @FreshLoader
    @Async
    Coroutine<String> K08_private_members_of_a_nest_mate() {
        Nest nest = new Nest();
        String one = nest.method(await(fut(1)));
        nest.field += await(fut(2));
        Nest.shared += await(fut("t"));
        int old = nest.field++ - 2;
        return result(one + " " + --nest.field + " " + Nest.shared + " " + old);
    }

    static class Descendant extends Ancestor {

        @Override
        protected String method(Object argument) {
            return "overridden " + argument;
        }

        @Async
        Coroutine<String> useProtected(Case run) {
            String one = method(await(run.fut(1)));
            field += await(run.fut(2));
            Ancestor.made += await(run.fut(0));
            this.field++;
            return result(one + " " + field + " " + Ancestor.shared(await(run.fut(3))));
        }

        @Async
        Coroutine<String> callSuper(Case run) {
            String one = super.method(await(run.fut(1)));
            String two = Descendant.super.method(super.field + await(run.fut(1)));
            return result(one + " " + two + " " + method(3));
        }

        @Async
        Coroutine<String> callSuperInALoop(Case run) {
            String all = "";
            for (int i = 0; i < 2; i++) {
                all += await(run.fut(i)) + super.toString() + super.hashCode() * 0;
            }
            return result(all);
        }

        @Override
        public String toString() {
            return "descendant";
        }
    }

    static final class Last extends Descendant {
        @Override
        protected String method(Object argument) {
            return "last " + argument;
        }
    }

    @Expect("overridden 1 4 shared 3")
    @Async
    Coroutine<String> K09_protected_members_of_another_package() {
        return result(await(new Descendant().useProtected(this)));
    }

    @Expect("protected 1 protected 2 last 3")
    @Async
    Coroutine<String> K10_call_of_the_superclass() {
        return result(await(new Last().callSuper(this)));
    }

    @Expect("0ancestor01ancestor0")
    @Async
    Coroutine<String> K11_call_of_the_superclass_in_a_loop() {
        return result(await(new Last().callSuperInALoop(this)));
    }

    static class Nested {
        @Async
        static Coroutine<Integer> body(Case run, int add) {
            return result(await(run.fut(1)) + add);
        }
    }

    class Inner {
        int own = 10;

        class Innermost {
            @Async
            Coroutine<Integer> body() {
                return result(await(fut(own)) + secret++);
            }
        }
    }

    @Expect("3 11 102 2")
    @Async
    Coroutine<String> K12_bodies_in_all_sorts_of_nested_classes() {
        int captured = await(fut(100));
        class Local {
            @Async
            Coroutine<Integer> body() {
                return result(captured + await(fut(secret)));
            }
        }
        var anonymous = new Object() {
            @Async
            Coroutine<Integer> body() {
                return result(await(fut(captured)) - captured + secret);
            }
        };
        int nested = await(Nested.body(this, 2));
        int inner = await(new Inner().new Innermost().body());
        return result(nested + " " + inner + " " + await(new Local().body()) + " " + await(anonymous.body()));
    }

    interface Node {
        @Async
        default Coroutine<Integer> sum(Case run) {
            int own = await(run.fut(value()));
            Node next = next();
            return next == null ? result(own) : result(own + await(next.sum(run)));
        }

        int value();

        Node next();
    }

    record Link(int value, Node next) implements Node {}

    @Expect("6")
    @Async
    Coroutine<Integer> K15_recursion_through_an_interface() {
        return result(await(new Link(1, new Link(2, new Link(3, null))).sum(this)));
    }

    static Case current;

    static class Holder {
        static final Coroutine<Integer> STARTED = start(3);

        @Async
        static Coroutine<Integer> start(int add) {
            int one = -1;
            try {
                one = await(current.fut(1));
            } catch (IllegalStateException e) {
                current.log("failed");
            }
            return result(one + add);
        }
    }

    @Expect("4 6")
    @FreshLoader
    @Async
    Coroutine<String> K16_call_in_a_static_initialiser() {
        current = this;
        int four = await(Holder.STARTED);
        int six = await(Holder.start(5));
        current = null;
        return result(four + " " + six);
    }
}

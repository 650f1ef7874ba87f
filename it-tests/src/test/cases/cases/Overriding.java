package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;

/** Section K: interfaces, overloads, and methods that override each other. */
public class Overriding extends Case {

    interface Greeter {
        @Async
        default Coroutine<String> greet(Case run) {
            String before = word(1);
            return result(before + await(run.fut(name())) + await(twice(run)) + await(ofAll(run, this)));
        }

        @Async
        private Coroutine<Integer> twice(Case run) {
            return result(await(run.fut(2)) + name().length());
        }

        @Async
        static Coroutine<String> ofAll(Case run, Greeter... all) {
            String text = "";
            for (Greeter one : all) {
                text += one.name() + await(run.fut(1)) + secret(all.length);
            }
            return result(text);
        }

        @Async
        private static Coroutine<String> hidden(Case run) {
            return result(await(run.fut("hidden")));
        }

        private static String secret(int n) {
            return "s" + n;
        }

        private String word(int n) {
            return "w" + n;
        }

        String name();

        static Greeter named(String name) {
            return () -> name;
        }

        class Impl implements Greeter {
            @Override
            @Async
            public Coroutine<String> greet(Case run) {
                return result("impl " + await(Greeter.super.greet(run)));
            }

            @Override
            public String name() {
                return "n";
            }

            @Async
            Coroutine<String> nested(Case run) {
                String self = name();
                return result(self + await(hidden(run)));
            }
        }
    }

    @Expect("w1x3x1s1")
    @Async
    Coroutine<String> K03_default_method() {
        Greeter greeter = Greeter.named("x");
        return result(await(greeter.greet(this)));
    }

    @Expect("x1s2yy1s2 hidden")
    @Async
    Coroutine<String> K04_static_and_private_methods_of_an_interface() {
        String all = await(Greeter.ofAll(this, Greeter.named("x"), Greeter.named("yy")));
        return result(all + " " + await(Greeter.hidden(this)));
    }

    interface Generic<T> {
        @Async
        default Coroutine<T> give(Case run, T value) {
            T kept = value;
            await(run.fut(0));
            return result(kept);
        }
    }

    static class Special implements Generic<Integer> {
        @Override
        @Async
        public Coroutine<Integer> give(Case run, Integer value) {
            return result(value * await(Generic.super.give(run, value)));
        }
    }

    static class Inherited implements Generic<String> {}

    @Expect("49 text")
    @Async
    Coroutine<String> K05_generic_default_method_specialised_in_a_class() {
        Generic<Integer> special = new Special();
        int number = await(special.give(this, 7));
        return result(number + " " + await(new Inherited().give(this, "text")));
    }

    interface Left {
        default String m(Object o) {
            return "left " + o;
        }
    }

    interface Right {
        default String m(Object o) {
            return "right " + o;
        }
    }

    static class Diamond implements Left, Right {
        @Override
        public String m(Object o) {
            return "both";
        }

        @Async
        Coroutine<String> choose(Case run) {
            String left = Left.super.m(await(run.fut(1)));
            return result(left + " " + Right.super.m(await(run.fut(2))) + " " + m(3));
        }
    }

    interface Third extends Left {
        @Async
        default Coroutine<String> above(Case run) {
            return result(Left.super.m(await(run.fut(3))) + " " + Left.super.m(4));
        }
    }

    @Expect("left 1 right 2 both left 3 left 4")
    @Async
    Coroutine<String> K06_default_methods_of_a_diamond() {
        String one = await(new Diamond().choose(this));
        return result(one + " " + await(new Third() {}.above(this)));
    }

    @Async
    Coroutine<String> load() {
        return result("none" + await(fut(0)));
    }

    @Async
    Coroutine<String> load(int i) {
        return result("int" + await(fut(i)));
    }

    @Async
    Coroutine<String> load(Integer i) {
        return result("Integer" + await(fut(i)));
    }

    @Async
    Coroutine<String> load(long i, Object... more) {
        return result("long" + await(fut(i)) + more.length);
    }

    @Async
    static Coroutine<String> load(Overriding self, int i) {
        return result("static" + await(self.fut(i)));
    }

    String load$frame() {
        return "frame";
    }

    static String load$frame(int i) {
        return "frame" + i;
    }

    @Expect("none0 int1 Integer2 long32 static4 frame frame5")
    @Async
    Coroutine<String> K14_overloads_and_names_of_our_own_members() {
        String one = await(load()) + " " + await(load(1)) + " " + await(load((Integer) 2));
        String two = await(load(3L, "x", "y")) + " " + await(load(this, 4));
        return result(one + " " + two + " " + load$frame() + " " + load$frame(5));
    }

    sealed interface Shape permits Square, Circle {
        Coroutine<Integer> area(Case run);
    }

    record Square(int side) implements Shape {
        @Override
        @Async
        public Coroutine<Integer> area(Case run) {
            return result(side * await(run.fut(side)));
        }
    }

    enum Unit {
        ONE,
        TEN;

        @Async
        Coroutine<Integer> times(Case run, int n) {
            int factor = this == TEN ? 10 : 1;
            return result(factor * await(run.fut(n)) + ordinal());
        }
    }

    static final class Circle implements Shape {
        @Override
        @Async
        public Coroutine<Integer> area(Case run) {
            return result(await(Unit.TEN.times(run, 3)));
        }
    }

    @Expect("16 31 2")
    @Async
    Coroutine<String> K17_methods_of_enums_records_and_sealed_classes() {
        Shape square = new Square(4);
        Shape circle = new Circle();
        return result(await(square.area(this)) + " " + await(circle.area(this)) + " " + await(Unit.ONE.times(this, 2)));
    }

    static class Upper {
        @Async
        Coroutine<Integer> one(Case run) {
            return result(await(run.fut(1)));
        }

        Coroutine<Integer> two(Case run) {
            return result(2);
        }
    }

    static class Lower extends Upper {
        @Override
        Coroutine<Integer> one(Case run) {
            return result(11);
        }

        @Override
        @Async
        Coroutine<Integer> two(Case run) {
            int upper = await(super.two(run));
            return result(upper + await(super.one(run)) + await(one(run)));
        }
    }

    @Expect("1 2 11 14")
    @Async
    Coroutine<String> K18_async_and_plain_methods_override_each_other() {
        Upper upper = new Upper();
        Upper lower = new Lower();
        String one = await(upper.one(this)) + " " + await(upper.two(this));
        return result(one + " " + await(lower.one(this)) + " " + await(lower.two(this)));
    }

    interface Outer {
        class Inside {
            private int n = 3;

            @Async
            Coroutine<Integer> body(Case run) {
                return result(n + await(run.fut(1)));
            }
        }

        enum Kind {
            A;

            @Async
            static Coroutine<Kind> find(Case run) {
                return result(valueOf(await(run.fut("A"))));
            }
        }
    }

    @Expect("4 A")
    @Async
    Coroutine<String> K26_nested_classes_of_an_interface() {
        int four = await(new Outer.Inside().body(this));
        return result(four + " " + await(Outer.Kind.find(this)));
    }
}

package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import dev.fermata.it.harness.FreshLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Section I: objects that are not yet initialised lie below the await. */
public class News extends Case {

    record Foo(Object... parts) {
        String m(Foo other) {
            return this + "." + other;
        }

        @Override
        public String toString() {
            return "Foo" + Arrays.toString(parts);
        }
    }

    record Bar(int value) {}

    /** Where classes write down that they were initialised. */
    static final List<String> INITIALISED = new ArrayList<>();

    static class Watched {
        static {
            INITIALISED.add("Watched");
        }

        final int value;

        Watched(int value) {
            this.value = value;
        }
    }

    static class Unlucky {
        static final int NEVER = fail();

        Unlucky(int value) {}

        static int fail() {
            throw new IllegalArgumentException("initialiser");
        }
    }

    class Inner {
        final int value;

        Inner(int value) {
            this.value = value;
        }

        @Override
        public String toString() {
            return "Inner" + value;
        }
    }

    enum Level {
        LOW,
        HIGH
    }

    record Level2(Level level, long n) {}

    @Expect("Foo[1]")
    @Async
    Coroutine<Foo> I01_awaited_argument() {
        return result(new Foo(await(fut(1))));
    }

    @Expect("Bar[value=1]")
    @Async
    Coroutine<Bar> I01_awaited_primitive_argument() {
        return result(new Bar(await(fut(1))));
    }

    @Expect("Foo[x, 1, 2]")
    @Async
    Coroutine<Foo> I02_several_arguments() {
        String x = "x";
        return result(new Foo(x, await(fut(1)), await(fut(2))));
    }

    @Expect("Foo[Bar[value=1], 2]")
    @Async
    Coroutine<Foo> I03_nested() {
        return result(new Foo(new Bar(await(fut(1))), await(fut(2))));
    }

    @Expect("Foo[1].Foo[2]")
    @Async
    Coroutine<String> I04_receiver_and_argument() {
        return result(new Foo(await(fut(1))).m(new Foo(await(fut(2)))));
    }

    String foo(int i, Foo foo, long l, Bar bar) {
        return i + " " + foo + " " + l + " " + bar;
    }

    @Expect("1 Foo[1] 2 Bar[value=2]")
    @Async
    Coroutine<String> I05_between_other_operands() {
        return result(foo(1, new Foo(await(fut(1))), 2L, new Bar(await(fut(2)))));
    }

    @Expect("throws java.lang.IllegalArgumentException: m1")
    @Async
    Coroutine<String> I06_thrown() {
        throw new IllegalArgumentException("m" + await(fut(1)));
    }

    @Expect("s12")
    @Async
    Coroutine<String> I07_string_builder() {
        String s = "s";
        return result(new StringBuilder(s + await(fut(1))).append(await(fut(2))).toString());
    }

    @Expect("[Bar[value=1], Bar[value=2]]")
    @Async
    Coroutine<Bar[]> I08_array_of_news() {
        return result(new Bar[] {new Bar(await(fut(1))), new Bar(await(fut(2)))});
    }

    @Async
    Coroutine<Bar> either(boolean b) {
        return result(new Bar(b ? await(fut(1)) : await(fut(2))));
    }

    @Expect("[Bar[value=1], Bar[value=2]]")
    @Async
    Coroutine<String> I09_ternary_in_the_arguments() {
        Bar one = await(either(true));
        return result(call(one, await(either(false))));
    }

    @Expect("Foo[3, 4]")
    @Async
    Coroutine<Foo> I10_loop_in_the_arguments() {
        int k = t(1);
        return result(new Foo(
                switch (k) {
                    case 1 -> {
                        int s = 0;
                        for (int i = 0; i < 3; i++) {
                            s += await(fut(i));
                        }
                        yield s;
                    }
                    default -> await(fut(0));
                },
                await(fut(4))));
    }

    /** The await comes after the initialisation, which happens once. */
    @FreshLoader
    @Expect(value = "1", trace = "before fut0=1 [[Watched]]")
    @Async
    Coroutine<Integer> I12_class_is_initialised_before_the_await() {
        log("before");
        Watched w = new Watched(await(fut(INITIALISED.size())));
        log(call0(INITIALISED));
        return result(w.value);
    }

    static Object call0(Object value) {
        return Arrays.asList(value);
    }

    @FreshLoader
    @Expect("throws java.lang.ExceptionInInitializerError")
    @Async
    Coroutine<Object> I13_failing_initialiser_fails_before_the_await() {
        log("before");
        return result(new Unlucky(await(fut(1))));
    }

    @Expect("[Inner1, Inner2]")
    @Async
    Coroutine<String> I20_inner_class() {
        News outer = this;
        return result(call(outer.new Inner(await(fut(1))), new Inner(await(fut(2)))));
    }

    @Expect("throws java.lang.NullPointerException")
    @Async
    Coroutine<String> I20_inner_class_of_null() {
        News outer = null;
        return result(call(outer.new Inner(await(fut(1)))));
    }

    @Expect("3captured")
    @Async
    Coroutine<String> I21_anonymous_class() {
        String captured = await(fut("captured"));
        Object o = new Inner(await(fut(1))) {
            @Override
            public String toString() {
                return value + two() + captured;
            }

            int two() {
                return 2;
            }
        };
        await(fut(0));
        return result(o.toString());
    }

    @Expect("Level2[level=HIGH, n=7]")
    @Async
    Coroutine<Level2> I23_record_and_enum() {
        return result(new Level2(Level.valueOf(await(fut("HIGH"))), await(fut(7L))));
    }

    @Expect("[Foo[0, 1], Foo[1, 2], Foo[2, 3]]")
    @Async
    Coroutine<String> I19_same_site_in_a_loop() {
        List<Foo> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(new Foo(i, await(fut(i + 1))));
        }
        return result(all.toString());
    }

    @Async
    Coroutine<Foo> chosen(boolean b) {
        return result(t(b) ? new Foo("left", await(fut(1))) : new Foo(await(fut("right")), 2));
    }

    @Expect("[Foo[left, 1], Foo[right, 2]]")
    @Async
    Coroutine<String> I24_two_sites_meet() {
        Foo left = await(chosen(true));
        return result(call(left, await(chosen(false))));
    }
}

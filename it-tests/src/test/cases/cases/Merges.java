package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Section J: values of several types meet in a local that lives across an await. */
public class Merges extends Case {

    abstract static class Base {
        abstract String m();
    }

    static class A extends Base {
        @Override
        String m() {
            return "A";
        }
    }

    static class B extends Base implements Named {
        @Override
        String m() {
            return "B";
        }

        @Override
        public String name() {
            return "named B";
        }
    }

    interface Named {
        String name();
    }

    interface Greeting {
        default String greet() {
            return "hello " + this;
        }
    }

    static class Word implements Greeting, Comparable<Word> {
        @Override
        public int compareTo(Word other) {
            return 0;
        }

        @Override
        public String toString() {
            return "word";
        }
    }

    enum Level {
        LOW {
            @Override
            @Async
            Coroutine<String> describe(Case run) {
                String before = name();
                return result(before + await(run.fut(1)) + prefix() + super.toString());
            }
        },
        HIGH;

        @Async
        Coroutine<String> describe(Case run) {
            return result(await(run.fut("high")) + prefix() + ordinal());
        }

        private static String prefix() {
            return "-";
        }
    }

    @Async
    Coroutine<String> classes(boolean first) {
        Base b = first ? new A() : new B();
        await(fut(1));
        return result(b.m());
    }

    @Expect("A B")
    @Async
    Coroutine<String> J19_two_classes_merge_to_their_superclass() {
        String a = await(classes(true));
        return result(a + " " + await(classes(false)));
    }

    @Async
    Coroutine<String> arrays(boolean first) {
        Object[] o = first ? new String[1] : new Integer[2];
        Object p = first ? new int[3] : new long[4];
        var q = first ? new A[] {new A()} : new B[] {new B()};
        await(fut(1));
        int length = p instanceof int[] ints ? ints.length : ((long[]) p).length;
        return result(o.length + o.getClass().getSimpleName() + length + q[0].m());
    }

    @Expect("1String[]3A 2Integer[]4B")
    @Async
    Coroutine<String> J21_two_array_types_merge() {
        String one = await(arrays(true));
        return result(one + " " + await(arrays(false)));
    }

    @Expect("[[1, 2], [3]] [[null], [x]] 3 [[[5]]]")
    @Async
    Coroutine<String> J22_arrays_of_two_dimensions() {
        int[][] ints = {{1, await(fut(2))}, {3}};
        String[][] strings = new String[2][1];
        long[][][] longs = new long[1][][];
        int[] row = ints[1];
        strings[1][0] = await(fut("x"));
        longs[0] = new long[][] {{await(fut(5L))}};
        return result(Arrays.deepToString(ints) + " " + Arrays.deepToString(strings) + " " + row[0] + " "
                + Arrays.deepToString(longs));
    }

    <T extends Word & Greeting> String both(T t) {
        return t.greet() + t.compareTo(t);
    }

    @Async
    <T extends Comparable<T> & Greeting> Coroutine<String> intersection(T value) {
        T t = value;
        await(fut(1));
        int order = t.compareTo(await(fut(t)));
        return result(t.greet() + order);
    }

    @Expect("hello word0 hello word0")
    @Async
    Coroutine<String> J27_intersection_type_across_an_await() {
        var w = new Word();
        String one = await(intersection(w));
        return result(one + " " + both(w));
    }

    @Async
    <T extends CharSequence> Coroutine<Integer> erased(T value, List<T> more) {
        T t = await(fut(value));
        List<T> list = new ArrayList<>(more);
        await(fut(1));
        T first = list.get(0);
        await(fut(2));
        return result(t.length() + first.length());
    }

    @Expect("8")
    @Async
    Coroutine<Integer> J28_generic_local_that_is_cast_where_it_is_used() {
        return result(await(erased("word", List.of("more"))));
    }

    @Expect("throws java.lang.ClassCastException: class java.lang.Integer cannot be cast to class java.lang.String "
            + "(java.lang.Integer and java.lang.String are in module java.base of loader 'bootstrap')")
    @Async
    @SuppressWarnings({"unchecked", "rawtypes"})
    Coroutine<String> J28_a_wrong_type_shows_where_it_is_used() {
        List<String> strings = (List) new ArrayList<>(List.of(1));
        var first = strings.get(t(0) + await(fut(0)));
        log("not reached");
        return result(first);
    }

    @Expect("5 3")
    @Async
    Coroutine<String> J29_var_of_an_anonymous_class() {
        int captured = await(fut(2));
        var counter = new Object() {
            int count = captured;

            int next() {
                return ++count;
            }
        };
        int n = counter.next();
        await(fut(1));
        counter.count++;
        await(fut(2));
        return result(counter.next() + " " + n);
    }

    @Expect("hidden true")
    @Async
    Coroutine<String> J30_an_object_of_a_hidden_class() {
        Supplier<String> lambda = () -> "hidden";
        Object o = lambda;
        var same = t(true) ? lambda : (Supplier<String> & java.io.Serializable) () -> "other";
        await(fut(1));
        return result(same.get() + " " + (o.getClass().isHidden() && o == same));
    }

    @Expect("LOW1-LOW high-1")
    @Async
    Coroutine<String> J31_body_of_an_enum_constant() {
        String low = await(Level.LOW.describe(this));
        Level level = Level.HIGH;
        return result(low + " " + await(level.describe(this)));
    }

    @Async
    Coroutine<Integer> withoutSelf(Case run, int[] numbers) {
        int sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += numbers[i] * await(run.fut(i));
            numbers[i] = sum;
        }
        return result(sum + numbers[1]);
    }

    @Expect("8 [0, 0, 8]")
    @Async
    Coroutine<String> J32_array_in_a_loop_while_this_is_dead() {
        int[] numbers = {2, 0, 4};
        int sum = await(withoutSelf(this, numbers));
        return result(sum + " " + Arrays.toString(numbers));
    }

    @Async
    Coroutine<String> overwritten(Object o, long l, int i) {
        String before = o + " " + l + " " + i;
        o = await(fut(1.5));
        l = await(fut(3));
        i = o instanceof Double d ? d.intValue() : 0;
        o = new int[] {i};
        await(fut(4));
        return result(before + " " + ((int[]) o).length + l + i);
    }

    @Expect("x 2 7 131")
    @Async
    Coroutine<String> J33_parameter_overwritten_with_another_type() {
        return result(await(overwritten("x", 2, 7)));
    }

    @Expect("caught kept 3")
    @Async
    Coroutine<String> J37_live_on_the_path_of_the_exception_only() {
        String kept = "kept";
        long wide = 3;
        try {
            await(fut(1));
            await(failed(new IllegalArgumentException("caught")));
            return result("never");
        } catch (IllegalArgumentException e) {
            return result(e.getMessage() + " " + kept + " " + wide);
        }
    }

    @Expect(value = "2", trace = "fut0=1 fut1=2 end fut2=3 3")
    @Async
    Coroutine<Integer> J38_live_through_the_copy_of_a_finally_block_only() {
        String end = "end";
        int before = 0;
        try {
            before = await(fut(1));
            return result(await(fut(2)));
        } finally {
            log(end);
            log(await(fut(3)) + before - 1);
        }
    }

    @Expect("3 2 1 0 ")
    @Async
    Coroutine<String> J39_live_because_the_next_turn_reads_it() {
        String all = "";
        int previous = 3;
        while (true) {
            int current = previous;
            all += current + " ";
            if (current == 0) {
                return result(all);
            }
            previous = await(fut(current - 1));
        }
    }
}

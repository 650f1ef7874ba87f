package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Section M: concatenation, variable arguments, conversions and other expressions. */
public class Expressions extends Case {

    /** Says when it is made text, and what it was at that moment. */
    final class Shown {
        int value;

        Shown(int value) {
            this.value = value;
        }

        @Override
        public String toString() {
            log("shown" + value);
            return "S" + value;
        }
    }

    @Expect("x1y2z")
    @Async
    Coroutine<String> M01_concatenation() {
        char y = 'y';
        return result("x" + await(fut(1)) + y + await(fut(2)) + 'z');
    }

    @Expect("null12.0true")
    @Async
    Coroutine<String> M01_concatenation_of_all_sorts() {
        String none = null;
        return result(none + (byte) 1 + await(fut(2.0)) + await(fut(true)));
    }

    @Async
    Coroutine<String> M03_moment_of_to_string() {
        Shown shown = new Shown(1);
        String text = "" + shown + (shown.value = await(fut(2))) + shown + await(fut("end"));
        shown.value = 3;
        text += shown + await(fut(" more")) + (shown.value = 4) + shown;
        return result(text);
    }

    static String all(Object... parts) {
        return Arrays.deepToString(parts);
    }

    @SafeVarargs
    static <T extends Comparable<T>> T max(T first, T... more) {
        T max = first;
        for (T one : more) {
            max = one.compareTo(max) > 0 ? one : max;
        }
        return max;
    }

    static long sum(long... all) {
        return Arrays.stream(all).sum();
    }

    @Expect("[1, b, 2] 9 10")
    @Async
    Coroutine<String> M05_variable_arguments() {
        String parts = all(await(fut(1)), "b", await(fut(2)));
        int max = max(await(fut(3)), 4, await(fut(9)));
        return result(parts + " " + max + " " + sum(1, await(fut(4)), 5L));
    }

    @Expect("1 and %s")
    @Async
    Coroutine<String> M06_format() {
        return result(String.format("%s and %s", await(fut(1)), await(fut("%s"))));
    }

    @Expect("[] 0 [[]] 1")
    @Async
    Coroutine<String> M07_no_variable_arguments() {
        String none = all() + " " + sum();
        await(fut(0));
        return result(none + " " + all((Object) new int[0]) + " " + await(fut(max(1))));
    }

    @Expect("3 2")
    @Async
    Coroutine<String> M09_length_of_an_awaited_array() {
        return result(await(fut(new int[] {1, 2, 3})).length + " " + await(fut(new String[2])).length);
    }

    @Expect("[class java.lang.String, 1, class [I, int, interface java.lang.Runnable, 2]")
    @Async
    Coroutine<String> M10_class_literals_below_an_await() {
        return result(all(String.class, await(fut(1)), int[].class, int.class, Runnable.class, await(fut(2))));
    }

    @Expect("first\n  \"second\" 1\n")
    @Async
    Coroutine<String> M12_text_block() {
        String block = """
                first
                  "second" %d
                """;
        return result(block.formatted(await(fut(1))));
    }

    @Expect("44 97 44 -1 3")
    @Async
    Coroutine<String> M13_chain_of_casts() {
        byte b = (byte) (int) await(fut(300));
        int c = (char) (byte) (int) await(fut(97));
        long l = (short) (byte) (long) (double) await(fut(300)).floatValue();
        int i = (int) (float) (short) (char) (int) await(fut(65535));
        return result(b + " " + c + " " + l + " " + i + " " + (int) (double) await(fut(3.9)));
    }

    @Expect("4 44 3 b 1.5")
    @Async
    Coroutine<String> M14_compound_assignment_that_narrows() {
        byte b = 1;
        b += await(fut(3.7));
        byte c = 0;
        c += await(fut(300));
        int i = 7;
        i *= await(fut(0.5));
        char d = 'a';
        d += await(fut(1));
        float f = 3;
        f /= await(fut(2.0));
        return result(b + " " + c + " " + i + " " + d + " " + f);
    }

    @Expect("true false true")
    @Async
    Coroutine<String> M15_identity_of_boxes() {
        Integer small = await(fut(127));
        Integer same = 127;
        Integer large = await(fut(1000));
        Integer other = Integer.valueOf("1000");
        Integer kept = large;
        await(fut(0));
        return result((small == same) + " " + (large == other) + " " + (large == kept));
    }

    @Async
    Coroutine<String> M16_unboxing_of_null() {
        int line = new Throwable().getStackTrace()[0].getLineNumber();
        try {
            int i = await(fut((Integer) null));
            return result("never" + i);
        } catch (NullPointerException e) {
            StackTraceElement top = e.getStackTrace()[0];
            return result(top.getMethodName() + " line " + (top.getLineNumber() - line));
        }
    }

    @Expect("-8 true 3 9223372036854775807 -2 5")
    @Async
    Coroutine<String> M17_bits_and_shifts_of_longs() {
        long l = -1L << await(fut(3));
        boolean b = (l & await(fut(8L))) != 0;
        long c = (l >>> await(fut(62))) ^ await(fut(0L));
        long d = -1L >>> await(fut(1));
        int i = ~(int) (await(fut(1L)) | 1L);
        return result(l + " " + b + " " + c + " " + d + " " + i + " " + (0b111L & ~await(fut(2L))));
    }

    @Expect("false true ge nan eq 0.0")
    @Async
    Coroutine<String> M18_comparisons_with_nan() {
        double nan = await(fut(Double.NaN));
        float f = await(fut(1f));
        String less = nan < await(fut(1.0)) ? "lt" : "ge";
        String text = f > await(fut(Float.NaN)) ? "gt" : nan != nan ? "nan" : "none";
        String zero = -0.0 == await(fut(0.0)) ? "eq" : "ne";
        return result((nan == nan) + " " + (nan != await(fut(nan))) + " " + less + " " + text + " " + zero + " "
                + Math.max(-0.0, await(fut(0.0))));
    }

    <T> List<T> twice(T one, Object ignored) {
        return List.of(one, one);
    }

    @Expect("[1, 1] [x, x]")
    @Async
    Coroutine<String> M19_explicit_type_arguments() {
        Expressions self = await(fut(this));
        List<Integer> ints = self.<Integer>twice(1, await(fut(2)));
        return result(ints + " " + await(fut(self)).<String>twice("x", await(fut(3))));
    }

    @Expect("[b1, a1, a2]")
    @Async
    Coroutine<String> M20_chain_of_comparators() {
        Comparator<String> order = Comparator.comparing(
                        String::length, await(fut(Comparator.<Integer>naturalOrder())))
                .thenComparing(x -> x.charAt(1), await(fut(Comparator.<Character>naturalOrder())))
                .thenComparing(await(fut(Comparator.<String>reverseOrder())));
        List<String> list = new java.util.ArrayList<>(List.of("a2", "a1", "b1"));
        list.sort(order);
        return result(list.toString());
    }
}

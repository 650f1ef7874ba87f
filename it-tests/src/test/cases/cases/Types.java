package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;

/** Section J: what a slot holds changes, and ints come in five widths. */
public class Types extends Case {

    byte byteField;
    char charField;
    boolean booleanField;
    short shortField;

    static String all(byte b, short s, char c, boolean z, int i) {
        return b + " " + s + " " + c + " " + z + " " + i;
    }

    @Expect("3 ab [1, 2] 7")
    @Async
    Coroutine<String> J01_slot_reuse_by_other_types() {
        String text = "";
        {
            int i = 1;
            text += i + await(fut(2));
        }
        {
            String s = "a";
            text += " " + s + await(fut("b"));
        }
        {
            int[] array = {1, await(fut(2))};
            text += " " + java.util.Arrays.toString(array);
        }
        for (int i = 7; i < 8; i++) {
            text += " " + await(fut(i));
        }
        return result(text);
    }

    @Expect("12 3 4 5.5 6")
    @Async
    Coroutine<String> J02_a_long_then_two_ints_in_its_slots() {
        String text = "";
        {
            long wide = 5L;
            text += wide + await(fut(7));
        }
        {
            int first = 3;
            int second = await(fut(4));
            await(fut(0));
            text += " " + first + " " + second;
        }
        {
            double wide = 5.5;
            await(fut(0));
            text += " " + wide;
        }
        {
            Object first = "6";
            await(fut(0));
            text += " " + first;
        }
        return result(text);
    }

    @Expect("7 half 2.5")
    @Async
    Coroutine<String> J03_the_upper_half_of_a_pair_is_overwritten() {
        String text;
        {
            int below = 1;
            double pair = await(fut(6.0));
            text = "" + (int) (below + pair);
        }
        {
            int below = 1;
            int lower = 2;
            String upper = "half";
            await(fut(below + lower));
            text += " " + upper;
        }
        {
            double pair = 2.5;
            await(fut(1));
            text += " " + pair;
        }
        return result(text);
    }

    @Expect("yes")
    @Async
    Coroutine<String> J04_boolean_across_an_await() {
        boolean b = true;
        await(fut(1));
        if (b) {
            return result("yes");
        }
        return result("no");
    }

    @Expect("-1 -2 z true false -128")
    @Async
    Coroutine<String> J05_narrow_locals_across_an_await() {
        byte b = -1;
        short s = -2;
        char c = 'z';
        boolean yes = t(true);
        boolean no = t(false);
        byte low = (byte) t(128);
        await(fut(1));
        return result(b + " " + s + " " + c + " " + yes + " " + no + " " + low);
    }

    @Expect("1 1 \u0001 true 1")
    @Async
    Coroutine<String> J06_the_same_constant_in_all_widths() {
        int i = 1;
        byte b = 1;
        boolean z = true;
        char c = 1;
        short s = 1;
        await(fut(1));
        return result(all(b, s, c, z, i));
    }

    @Expect("true -3 x -4 false")
    @Async
    Coroutine<String> J07_from_narrow_arrays() {
        boolean[] booleans = {true, false};
        byte[] bytes = {-3};
        char[] chars = {'x'};
        short[] shorts = {-4};
        boolean z = booleans[0];
        byte b = bytes[0];
        char c = chars[0];
        short s = shorts[0];
        await(fut(1));
        booleans[0] = booleans[1];
        await(fut(2));
        return result(z + " " + b + " " + c + " " + s + " " + booleans[0]);
    }

    @Expect("44 -1 44")
    @Async
    Coroutine<String> J08_the_result_of_a_narrowing_conversion() {
        byte b = (byte) (int) await(fut(300));
        char c = (char) t(-1);
        short s = (short) c;
        await(fut(1));
        byte again = b;
        await(fut(2));
        return result(b + " " + s + " " + again);
    }

    @Async
    Coroutine<String> merged(boolean first, boolean second) {
        byte b = first ? 1 : (byte) t(2);
        boolean z = first ? second : t(true);
        char c = second ? 'a' : (char) (b + 'a');
        int i = first ? b : c;
        await(fut(1));
        int j = second ? (z ? b : c) : i;
        long l = first ? i : (long) j;
        await(fut(2));
        return result(b + " " + z + " " + c + " " + i + " " + j + " " + l);
    }

    @Expect("1 true a 1 1 1, 1 false b 1 1 1, 2 true a 97 2 2, 2 true c 99 99 99")
    @Async
    Coroutine<String> J09_merges_of_narrow_ints() {
        String one = await(merged(true, true));
        String two = await(merged(true, false));
        return result(one + ", " + two + ", " + await(merged(false, true)) + ", " + await(merged(false, false)));
    }

    @Expect("7 8 c true 9 [3, 5] [true, false]")
    @Async
    Coroutine<String> J11_used_by_calls_fields_variables_and_arrays() {
        byte b = 7;
        short s = 8;
        char c = 'c';
        boolean z = true;
        await(fut(1));
        byteField = b;
        shortField = s;
        charField = c;
        booleanField = z;
        byte copy = b;
        byte[] bytes = {3, 4};
        boolean[] booleans = {z, z};
        await(fut(2));
        bytes[1] = (byte) (copy - 2);
        booleans[z ? 1 : 0] = !z;
        String called = all(byteField, shortField, charField, booleanField, copy + 2);
        return result(called + " " + java.util.Arrays.toString(bytes) + " " + java.util.Arrays.toString(booleans));
    }

    @Expect("x null")
    @Async
    Coroutine<String> J12_null_is_given_a_value_later() {
        String s = null;
        String before = s;
        await(fut(1));
        s = "x";
        await(fut(2));
        return result(s + " " + before);
    }

    @Expect("x 1 null")
    @Async
    Coroutine<String> J12_null_in_one_branch_only() {
        String s = null;
        int[] n = null;
        await(fut(1));
        if (t(true)) {
            s = await(fut("x"));
            n = new int[] {1};
        }
        Object never = null;
        await(fut(2));
        return result(s + " " + n.length + " " + never);
    }

    @Expect("null")
    @Async
    Coroutine<String> J13_null_is_never_given_a_value() {
        StringBuilder s = null;
        await(fut(1));
        return result(String.valueOf((Object) s));
    }

    @Expect("throws java.lang.NullPointerException")
    @Async
    Coroutine<Integer> J13_null_is_used() {
        String s = null;
        await(fut(1));
        return result(s.length());
    }

    @Expect("null 5 null 2.5")
    @Async
    Coroutine<String> J14_null_then_a_primitive_in_the_same_slot() {
        String text = "";
        {
            Object o = null;
            await(fut(1));
            text += o;
        }
        {
            int i = 5;
            await(fut(2));
            text += " " + i;
        }
        {
            String o = null;
            await(fut(3));
            text += " " + o;
        }
        {
            double d = 2.5;
            await(fut(4));
            text += " " + d;
        }
        return result(text);
    }

    static String three(Object a, String b, int[] c, int d) {
        return a + " " + b + " " + c + " " + d;
    }

    @Expect("null null null 1")
    @Async
    Coroutine<String> J15_null_on_the_stack() {
        return result(three(null, null, null, await(fut(1))));
    }

    @Expect("null then b then c")
    @Async
    Coroutine<String> J16_null_merges_with_a_value_in_a_loop() {
        String current = null;
        StringBuilder all = null;
        for (String next : new String[] {"b", "c"}) {
            if (all == null) {
                all = new StringBuilder();
            }
            all.append(current).append(" then ");
            current = await(fut(next));
        }
        return result(all + current);
    }

    @Async
    Coroutine<String> assigned(boolean first) {
        String s;
        long l;
        await(fut(1));
        if (first) {
            s = "one";
            l = await(fut(1L));
        } else {
            s = await(fut("two"));
            l = 2;
        }
        await(fut(3));
        return result(s + l);
    }

    @Expect("one1 two2")
    @Async
    Coroutine<String> J17_assigned_in_both_branches_after_the_await() {
        String one = await(assigned(true));
        return result(one + " " + await(assigned(false)));
    }

    @Expect("4")
    @Async
    Coroutine<Integer> J18_an_unassigned_local_is_not_saved() {
        int never;
        String neither;
        double pair;
        int used = t(3);
        int sum = used + await(fut(1));
        if (sum < 0) {
            never = 1;
            neither = "x";
            pair = never + neither.length();
            await(fut(pair));
        }
        return result(sum);
    }
}

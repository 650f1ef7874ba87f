package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.util.ArrayList;
import java.util.List;

/** Section Y: results that are primitives, for which no box is made where nobody would see it. */
public class Primitives extends Case {

    @Async
    private Coroutine<Integer> same(int x) {
        await(fut(0));
        return result(x);
    }

    @Async
    private Coroutine<Long> same(long x) {
        await(fut(0));
        return result(x);
    }

    @Async
    private Coroutine<Float> same(float x) {
        await(fut(0));
        return result(x);
    }

    @Async
    private Coroutine<Double> same(double x) {
        await(fut(0));
        return result(x);
    }

    @Async
    private Coroutine<Boolean> same(boolean x) {
        await(fut(0));
        return result(x);
    }

    @Async
    private Coroutine<Character> same(char x) {
        await(fut(0));
        return result(x);
    }

    @Async
    private Coroutine<Short> same(short x) {
        await(fut(0));
        return result(x);
    }

    @Async
    private Coroutine<Byte> same(byte x) {
        await(fut(0));
        return result(x);
    }

    @Expect("-2147483648 2147483647 -1")
    @Async
    Coroutine<String> Y01_int() {
        int least = await(same(Integer.MIN_VALUE));
        int most = await(same(Integer.MAX_VALUE));
        return result(least + " " + most + " " + await(same(-1)));
    }

    @Expect("-9223372036854775808 9223372036854775807 -1")
    @Async
    Coroutine<String> Y02_long() {
        long least = await(same(Long.MIN_VALUE));
        long most = await(same(Long.MAX_VALUE));
        return result(least + " " + most + " " + await(same(-1L)));
    }

    @Expect("80000000 7fc12345 1.4E-45")
    @Async
    Coroutine<String> Y03_float() {
        int zero = Float.floatToRawIntBits(await(same(-0f)));
        int none = Float.floatToRawIntBits(await(same(Float.intBitsToFloat(0x7fc12345))));
        float least = await(same(Float.MIN_VALUE));
        return result(Integer.toHexString(zero) + " " + Integer.toHexString(none) + " " + least);
    }

    @Expect("8000000000000000 fff8000012345678 -Infinity")
    @Async
    Coroutine<String> Y04_double() {
        long zero = Double.doubleToRawLongBits(await(same(-0.0)));
        long none = Double.doubleToRawLongBits(await(same(Double.longBitsToDouble(0xfff8000012345678L))));
        double least = await(same(Double.NEGATIVE_INFINITY));
        return result(Long.toHexString(zero) + " " + Long.toHexString(none) + " " + least);
    }

    @Expect("yes true")
    @Async
    Coroutine<String> Y05_boolean() {
        boolean no = await(same(false));
        return result((await(same(true)) ? "yes " : "no ") + !no);
    }

    @Expect("65535 c")
    @Async
    Coroutine<String> Y06_char() {
        int most = await(same(Character.MAX_VALUE));
        char c = await(same('c'));
        return result(most + " " + c);
    }

    @Expect("-32768 32767")
    @Async
    Coroutine<String> Y07_short() {
        short least = await(same(Short.MIN_VALUE));
        short most = await(same(Short.MAX_VALUE));
        return result(least + " " + most);
    }

    @Expect("-128 127")
    @Async
    Coroutine<String> Y08_byte() {
        byte least = await(same(Byte.MIN_VALUE));
        byte most = await(same(Byte.MAX_VALUE));
        return result(least + " " + most);
    }

    @Expect("1000 1000 true")
    @Async
    Coroutine<String> Y09_awaited_as_its_box() {
        Integer box = await(same(1000));
        Integer again = box;
        Number number = await(same(1000));
        return result(box + " " + number.intValue() + " " + (box == again));
    }

    @Expect("class java.lang.Integer class java.lang.Character class java.lang.Double")
    @Async
    Coroutine<String> Y10_awaited_as_an_object() {
        Object i = await(same(1));
        Object c = await(same('c'));
        Object d = await(same(1.5));
        return result(i.getClass() + " " + c.getClass() + " " + d.getClass());
    }

    @Expect("6 7.0 99 8.5")
    @Async
    Coroutine<String> Y11_widened() {
        long l = await(same(6));
        double d = await(same(7));
        int c = await(same('c'));
        double f = await(same(8.5f));
        return result(l + " " + d + " " + c + " " + f);
    }

    @Expect("1c2true3.5")
    @Async
    Coroutine<String> Y12_concatenated() {
        return result("" + await(same(1)) + await(same('c')) + await(same(2L)) + await(same(true)) + await(same(3.5)));
    }

    @Async
    private Coroutine<Integer> either(boolean first) {
        await(fut(0));
        return result(first ? 1000 : 2000);
    }

    @Async
    private Coroutine<Integer> ternaryOfResults(boolean first) {
        return first ? result(await(fut(1)) + 2) : result(4);
    }

    @Expect("3000 3 4")
    @Async
    Coroutine<String> Y13_ternaries() {
        int sum = await(either(true)) + await(either(false));
        return result(sum + " " + await(ternaryOfResults(true)) + " " + await(ternaryOfResults(false)));
    }

    @Async
    private Coroutine<Integer> nullOr(boolean five) {
        if (await(fut(five))) {
            return result(5);
        }
        return result(null);
    }

    @Expect("5 null 5")
    @Async
    Coroutine<String> Y14_null_beside_a_primitive() {
        Integer five = await(nullOr(true));
        Integer none = await(nullOr(false));
        int unboxed = await(nullOr(true));
        return result(five + " " + none + " " + unboxed);
    }

    @Expect("Y15_null_is_unboxed line 2")
    @Async
    Coroutine<String> Y15_null_is_unboxed() {
        int line = new Throwable().getStackTrace()[0].getLineNumber();
        try {
            int i = await(nullOr(false));
            return result("never" + i);
        } catch (NullPointerException e) {
            StackTraceElement top = e.getStackTrace()[0];
            return result(top.getMethodName() + " line " + (top.getLineNumber() - line));
        }
    }

    @Async
    @SuppressWarnings("unchecked")
    private <T> Coroutine<T> anything(Object x) {
        await(fut(0));
        return result((T) x);
    }

    @Async
    @SuppressWarnings("unchecked")
    private <T> Coroutine<T> five() {
        await(fut(0));
        return (Coroutine<T>) (Coroutine<?>) result(5);
    }

    @Expect("Y16_casts_that_fail 3")
    @Async
    Coroutine<String> Y16_casts_that_fail() {
        int failed = 0;
        StackTraceElement top = null;
        try {
            int i = await(this.<Integer>anything("text"));
            log(i);
        } catch (ClassCastException e) {
            log(e.getMessage());
            top = e.getStackTrace()[0];
            failed++;
        }
        try {
            long l = await(this.<Long>five());
            log(l);
        } catch (ClassCastException e) {
            log(e.getMessage());
            failed++;
        }
        try {
            String s = await(this.<String>five());
            log(s);
        } catch (ClassCastException e) {
            log(e.getMessage());
            failed++;
        }
        return result(top.getMethodName() + " " + failed);
    }

    @Async
    private Coroutine<Integer> kept(List<Integer> to, int x) {
        await(fut(0));
        Integer box = x;
        to.add(box);
        return result(box);
    }

    @Expect("true 2000")
    @Async
    Coroutine<String> Y17_box_that_escapes() {
        List<Integer> boxes = new ArrayList<>();
        Integer box = await(kept(boxes, 1000));
        int sum = await(kept(boxes, 1000)) + box;
        return result((box == boxes.get(0)) + " " + sum);
    }

    @Async
    private Coroutine<Integer> afterwards() {
        try {
            return result(await(fut(1)) + 1);
        } finally {
            log("finally " + await(fut("again")));
        }
    }

    @Async
    @SuppressWarnings("finally")
    private Coroutine<Integer> overridden() {
        try {
            log(await(fut(1)));
        } finally {
            return result(7);
        }
    }

    @Expect("9")
    @Async
    Coroutine<Integer> Y18_finally() {
        return result(await(afterwards()) + await(overridden()));
    }

    @Async
    private Coroutine<Integer> failing(boolean fails) {
        if (await(fut(fails))) {
            throw new IllegalStateException("failed");
        }
        return result(1);
    }

    @Expect("failed 1")
    @Async
    Coroutine<String> Y19_failures() {
        String s = "";
        for (int i = 0; i < 2; i++) {
            try {
                int one = await(failing(i == 0));
                s += one;
            } catch (IllegalStateException e) {
                s += e.getMessage() + " ";
            }
        }
        return result(s);
    }

    @Async
    private Coroutine<Integer> handedOn(int x) {
        return same(x);
    }

    @Async
    private Coroutine<Integer> handedOnLater(Coroutine<Integer> coroutine) {
        return coroutine;
    }

    @Expect("1000 3 class java.lang.Integer 4")
    @Async
    Coroutine<String> Y20_handed_on() {
        Integer box = await(handedOn(1000));
        int three = await(handedOn(3));
        Object object = await(handedOnLater(same(4)));
        return result(box + " " + three + " " + object.getClass() + " " + object);
    }

    @Async
    private Coroutine<Boolean> isLess(int x, int y) {
        return result(await(fut(x)) < y);
    }

    @Expect("3")
    @Async
    Coroutine<Integer> Y21_conditions_of_loops() {
        int i = 0;
        while (await(isLess(i, 2)) && !await(isLess(9, i))) {
            i += await(same(1));
        }
        return result(i + 1);
    }

    @Async
    private Coroutine<Integer> count(int depth) {
        return result(depth == 0 ? await(fut(0)) : await(count(depth - 1)) + 1);
    }

    @Async
    private Coroutine<Long> sum(long depth) {
        if (depth == 0) {
            return result(await(fut(0L)));
        }
        Long rest = await(sum(depth - 1));
        return result(rest + depth);
    }

    @Expect("300 45150")
    @Async
    Coroutine<String> Y22_deep_recursion() {
        int count = await(count(300));
        return result(count + " " + await(sum(300)));
    }

    interface IntMaker {
        Coroutine<Integer> make(int x);
    }

    @Expect("11")
    @Async
    Coroutine<Integer> Y23_lambdas() {
        IntMaker plus = x -> result(await(fut(x)) + 1);
        IntMaker twice = x -> result(2 * await(plus.make(x)));
        return result(await(plus.make(4)) + await(twice.make(2)));
    }

    @Expect("1500")
    @Async
    Coroutine<Integer> Y24_awaited_later() {
        Coroutine<Integer> one = same(1000);
        int sum = await(one);
        Coroutine<Integer> two = same(500);
        Integer box = await(two);
        return result(sum + box);
    }

    @Expect("done")
    @Async
    Coroutine<String> Y25_nobody_looks_at_some() {
        await(same(5));
        await(same(5L));
        Object seen = await(same(5.0));
        log(seen);
        return result("done");
    }

    @Expect("1 + 6 = 7")
    @Async
    Coroutine<String> Y26_operands() {
        int sum = 1 + await(same(2)) * await(same(3));
        return result(t(1) + " + " + (sum - 1) + " = " + sum);
    }

    @Expect("[1, 2, c, 3.0]")
    @Async
    Coroutine<String> Y27_arguments() {
        return result(call(await(same(1)), await(same(2L)), await(same('c')), await(same(3.0))));
    }

    @Expect("true false true")
    @Async
    Coroutine<String> Y28_boxes_are_compared() {
        boolean small = await(same(3)) == await(same(3));
        boolean large = await(same(1000)) == await(same(1000));
        return result(small + " " + large + " " + await(same(1000)).equals(1000));
    }

    @Expect("two")
    @Async
    Coroutine<String> Y29_switches() {
        switch (await(same(2))) {
            case 2:
                return result(await(same('x')) == 'x' ? "two" : "x");
            default:
                return result("other");
        }
    }

    @Expect("[1, 7]")
    @Async
    Coroutine<String> Y30_arrays() {
        int[] array = {1, 2};
        array[await(same(1))] += await(same(5));
        return result(call(array[0], array[1]));
    }
}

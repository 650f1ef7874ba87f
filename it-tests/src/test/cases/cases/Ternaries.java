package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;

/** Section C: awaits in branches of expressions, with operands below the merge. */
public class Ternaries extends Case {

    @Async
    Coroutine<Integer> sum(int c, boolean b1, boolean b2) {
        return result(c + (b1 ? 1 : await(fut(2))) + (b2 ? await(fut(4)) : 8));
    }

    @Expect("[5, 9, 6, 10]")
    @Async
    Coroutine<String> C01_ternary_above_operands() {
        int one = await(sum(0, true, true));
        int two = await(sum(0, true, false));
        int three = await(sum(0, false, true));
        int four = await(sum(0, false, false));
        return result(call(one, two, three, four));
    }

    @Expect("[false, false]")
    @Async
    Coroutine<String> C02_and() {
        boolean b1 = t(true);
        boolean x = b1 && await(fut(true)) && await(fut(false));
        boolean y = !b1 && await(fut(true));
        return result(call(x, y));
    }

    @Expect("[true, true]")
    @Async
    Coroutine<String> C03_or() {
        boolean b1 = t(false);
        boolean x = b1 || await(fut(false)) || await(fut(true));
        boolean y = !b1 || await(fut(true));
        return result(call(x, y));
    }

    @Expect("true")
    @Async
    Coroutine<Boolean> C04_not_exclusive_or() {
        boolean b = true;
        return result(!(await(fut(true)) ^ b));
    }

    @Expect("different")
    @Async
    Coroutine<String> C05_compare_two_awaits() {
        if ((boolean) await(fut(true)) == await(fut(false))) {
            return result("same");
        }
        return result("different");
    }

    @Expect("[one, two]")
    @Async
    Coroutine<String> C06_coalesce() {
        String s1 = "one";
        String none = null;
        String first = await(fut(s1)) != null ? await(fut(s1)) : await(fut("two"));
        String second = await(fut(none)) != null ? await(fut(none)) : await(fut("two"));
        return result(call(first, second));
    }

    @Expect("[s, 1]")
    @Async
    Coroutine<String> C07_different_reference_types() {
        boolean b = t(true);
        Object o = b ? await(fut("s")) : await(fut(1));
        Object p = !b ? await(fut("s")) : await(fut(1));
        return result(call(o, p));
    }

    @Expect("[1, 2]")
    @Async
    Coroutine<String> C08_numeric_promotion() {
        boolean b = t(true);
        long l = b ? await(fut(1)) : 2L;
        long m = b ? 2L : await(fut(1));
        return result(call(l, m));
    }

    @Expect("[xy1, y1]")
    @Async
    Coroutine<String> C09_ternary_as_receiver() {
        boolean b = t(true);
        String y = "y";
        String one = (b ? await(fut("xy")) : y).concat(await(fut("1")));
        String two = (!b ? await(fut("xy")) : y).concat(await(fut("1")));
        return result(call(one, two));
    }

    @Async
    Coroutine<Integer> nested(int n) {
        return result(100
                + (n < 4
                        ? n < 2 ? n < 1 ? await(fut(0)) : await(fut(1)) : n < 3 ? await(fut(2)) : await(fut(3))
                        : n < 6 ? n < 5 ? await(fut(4)) : await(fut(5)) : n < 7 ? await(fut(6)) : await(fut(7))));
    }

    @Expect("100 101 102 103 104 105 106 107 ")
    @Async
    Coroutine<String> C10_nested_ternaries() {
        String all = "";
        for (int i = 0; i < 8; i++) {
            all += await(nested(i)) + " ";
        }
        return result(all);
    }

    @Expect("[10, 2.5, 7, x]")
    @Async
    Coroutine<String> C11_ternary_in_arguments_above_wide_values() {
        boolean b = t(false);
        return result(call(10L, 2.5, b ? await(fut(6)) : await(fut(7)), "x"));
    }

    @Expect("3.5")
    @Async
    Coroutine<Double> C11_ternary_above_unboxed_wide_values() {
        boolean b = t(false);
        long l = 2;
        double d = 0.5;
        return result(d + (l - (b ? await(fut(6)) : -await(fut(1)))));
    }

    @Expect("[true, false]")
    @Async
    Coroutine<String> C12_boolean_through_ternary() {
        boolean z = await(fut(1)) > 0;
        boolean n = await(fut(1)) < 0;
        return result(call(z, n));
    }

    @Expect("[null, x]")
    @Async
    Coroutine<String> C13_null_branch() {
        boolean b = t(true);
        String s = b ? null : await(fut("x"));
        String u = b ? await(fut("x")) : null;
        await(fut(0));
        return result(call(s, u));
    }

    @Expect("null")
    @Async
    Coroutine<String> C14_both_null() {
        boolean b = t(true);
        Object o = b ? null : null;
        await(fut(1));
        return result(String.valueOf(o));
    }
}

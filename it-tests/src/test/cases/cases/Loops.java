package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.util.List;

/** Section D: branches and loops. A resumed loop is entered by its head and goes on where it was. */
public class Loops extends Case {

    @Async
    Coroutine<String> branch(boolean b) {
        if (await(fut(b))) {
            return result("then " + await(fut(1)));
        } else {
            return result("else " + await(fut(2)));
        }
    }

    @Expect("then 1, else 2")
    @Async
    Coroutine<String> D01_if_and_else() {
        String first = await(branch(true));
        return result(first + ", " + await(branch(false)));
    }

    @Expect("yes")
    @Async
    Coroutine<String> D02_compound_condition() {
        int x = 3;
        if ((await(fut(x)) > 2 && await(fut(x)) < 5) || await(fut(x)) == 9) {
            return result("yes");
        }
        return result("no");
    }

    @Expect("6")
    @Async
    Coroutine<Integer> D03_while() {
        int i = 0;
        int s = 0;
        while (await(fut(i < 4))) {
            s += i++;
        }
        return result(s);
    }

    @Expect("3")
    @Async
    Coroutine<Integer> D04_do_while() {
        int i = 0;
        do {
            i++;
        } while (await(fut(i < 3)));
        return result(i);
    }

    @Expect("3")
    @Async
    Coroutine<Integer> D05_for_with_awaits_everywhere() {
        int s = 0;
        for (int i = await(fut(0)); i < await(fut(3)); i = await(fut(i + 1))) {
            s += i;
        }
        return result(s);
    }

    @Expect("4")
    @Async
    Coroutine<Integer> D06_for_with_continue() {
        int s = 0;
        for (int i = 0; i < 4; i++) {
            if (await(fut(i)) % 2 == 0) {
                continue;
            }
            s += i;
        }
        return result(s);
    }

    @Async
    @Expect("0/0 0/1 1/0 1/1 2/0 end")
    Coroutine<String> D07_labeled_break_and_continue() {
        StringBuilder s = new StringBuilder();
        outer:
        for (int i = 0; ; i++) {
            for (int j = 0; j < 4; j++) {
                if (j == 2) {
                    continue outer;
                }
                s.append(i).append('/').append(await(fut(j))).append(' ');
                if (i == 2) {
                    break outer;
                }
            }
        }
        return result(s.append("end").toString());
    }

    @Expect("abc")
    @Async
    Coroutine<String> D08_for_each_over_a_list() {
        String s = "";
        for (String x : List.of("a", "b", "c")) {
            s += await(fut(x));
        }
        return result(s);
    }

    @Expect("60")
    @Async
    Coroutine<Long> D09_for_each_over_an_array() {
        long s = 0;
        for (long x : new long[] {10, 20, 30}) {
            s += await(fut(x));
        }
        return result(s);
    }

    @Expect("18")
    @Async
    Coroutine<Integer> D10_await_in_inner_loop_only() {
        int s = 0;
        for (int i = 0; i < 3; i++) {
            s += i;
            for (int j = 0; j < 2; j++) {
                s += await(fut(i + j));
            }
            s += 2;
        }
        return result(s);
    }

    @Expect("4963")
    @Async
    Coroutine<Integer> D11_await_in_outer_loop_only() {
        int[] data = new int[100];
        int s = 0;
        for (int i = 0; i < 3; i++) {
            s += await(fut(i));
            for (int j = 0; j < data.length; j++) {
                data[j] += j;
            }
        }
        for (int j = 0; j < 100; j++) {
            s += data[j] / 3;
        }
        return result(s + 10);
    }

    @Async
    Coroutine<Integer> D12_three_levels_with_awaits_at_each() {
        int s = 0;
        for (int i = 0; i < 2; i++) {
            s += await(fut(i)) * 100;
            for (int j = 0; j < 2; j++) {
                s += await(fut(j)) * 10;
                for (int k = 0; k < 2; k++) {
                    s += await(fut(k));
                }
                s += await(fut(1000));
            }
            s += await(fut(10000));
        }
        return result(s);
    }

    @Expect("3")
    @Async
    Coroutine<Integer> D13_await_in_condition_and_step() {
        int n = 0;
        for (int i = 0; await(fut(i)) < 3; i += await(fut(1))) {
            n++;
        }
        return result(n);
    }

    @Expect("4")
    @Async
    Coroutine<Integer> D14_endless_loop_with_break() {
        int n = 0;
        while (true) {
            n++;
            if (await(fut(n)) > 3) {
                break;
            }
        }
        return result(n);
    }

    @Expect("2")
    @Async
    Coroutine<Integer> D15_return_out_of_a_loop() {
        for (int i = 0; i < 9; i++) {
            if (await(fut(i)) == 2) {
                return result(i);
            }
        }
        return result(-1);
    }

    @Expect("throws java.lang.IllegalArgumentException: at 2")
    @Async
    Coroutine<Integer> D16_exception_out_of_a_loop() {
        for (int i = 0; ; i++) {
            if (await(fut(i)) == 2) {
                throw new IllegalArgumentException("at " + i);
            }
        }
    }

    @Expect("x0 y1 z2 x3 ")
    @Async
    Coroutine<String> D17_switch_in_a_loop() {
        String s = "";
        outer:
        for (int i = 0; i < 4; i++) {
            switch (await(fut(i)) % 3) {
                case 0:
                    s += "x" + i + " ";
                    continue outer;
                case 1:
                    s += "y";
                    break;
                default:
                    s += "z";
            }
            s += await(fut(i)) + " ";
        }
        return result(s);
    }

    @Expect("3")
    @Async
    Coroutine<Integer> D18_loop_in_a_switch() {
        int s = 0;
        switch (t(1)) {
            case 1:
                for (int i = 0; i < 3; i++) {
                    s += await(fut(i));
                }
                break;
            default:
                s = await(fut(-1));
        }
        return result(s);
    }

    @Expect("throws java.lang.UnsupportedOperationException: 1")
    @Async
    Coroutine<Integer> D19_throw_ends_the_method() {
        int x = await(fut(1));
        if (x > 0) {
            throw new UnsupportedOperationException("" + x);
        } else {
            throw new IllegalStateException("" + await(fut(2)));
        }
    }

    @Expect("[10, 3, 2.5]")
    @Async
    Coroutine<String> D21_loop_head_with_operands_on_the_stack() {
        int k = t(1);
        return result(call(
                10,
                switch (k) {
                    case 1 -> {
                        int s = 0;
                        for (int i = 0; i < 3; i++) {
                            s += await(fut(i));
                        }
                        yield s;
                    }
                    default -> 0;
                },
                2.5));
    }

    @Expect("13.5")
    @Async
    Coroutine<Double> D21_loop_head_above_wide_operands() {
        int k = t(1);
        long l = 10;
        double d = 0.5;
        return result(d + (l + switch (k) {
            case 1 -> {
                int s = 0;
                while (s < 3) {
                    s += await(fut(1));
                }
                yield s;
            }
            default -> 0;
        }));
    }

    int turns;

    @Expect("3")
    @Async
    Coroutine<Integer> D22_back_edge_to_the_first_instruction() {
        for (; ; ) {
            if (await(fut(++turns)) == 3) {
                return result(turns);
            }
        }
    }

    @Async
    static Coroutine<String> first(java.util.concurrent.CompletionStage<String> stage) {
        return result(await(stage) + "!");
    }

    @Expect("s!")
    @Async
    Coroutine<String> D23_await_is_the_first_instruction() {
        return result(await(first(fut("s"))));
    }

    @Expect("null")
    @Async
    Coroutine<Void> D24_await_is_the_last_instruction() {
        log("before");
        await(fut(1));
        return result();
    }

    @Expect("1")
    @Async
    Coroutine<Integer> D25_only_an_await() {
        return result(await(fut(1)));
    }

    @Expect("1999000")
    @Async
    Coroutine<Integer> D26_many_iterations() {
        int s = 0;
        for (int i = 0; i < 2000; i++) {
            s += await(fut(i));
        }
        return result(s);
    }

    @Expect("4")
    @Async
    Coroutine<Integer> D29_loop_around_a_try() {
        int s = 0;
        for (int i = 0; i < 3; i++) {
            try {
                s += await(fut(i));
                if (i == 1) {
                    throw new IllegalArgumentException();
                }
            } catch (IllegalArgumentException e) {
                s += await(fut(1));
            }
        }
        return result(s);
    }

    @Expect("21")
    @Async
    Coroutine<Integer> D29_loop_inside_a_try_inside_a_loop() {
        int s = 0;
        for (int i = 0; i < 2; i++) {
            try {
                for (int j = 0; j < 3; j++) {
                    s += await(fut(j + i));
                }
                s += await(fut(1));
            } finally {
                s += await(fut(5));
            }
        }
        return result(s);
    }

    @Expect("ab")
    @Async
    Coroutine<String> D30_fall_through() {
        String s = "";
        switch (await(fut(1))) {
            case 1:
                s += await(fut("a"));
            case 2:
                s += await(fut("b"));
                break;
            case 3:
                s += await(fut("c"));
        }
        return result(s);
    }
}

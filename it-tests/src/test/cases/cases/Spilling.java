package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.util.Objects;

/** Section A: what lies on the operand stack below an await comes back, in order, and is evaluated once. */
public class Spilling extends Case {

    int field;
    static int shared;
    int[] cells = {4, 5};

    static class Box {
        int x;
        Box next;
        String name;

        Box(String name, Box next) {
            this.name = name;
            this.next = next;
        }

        Box next() {
            return next;
        }

        String m(Object argument) {
            return name + argument;
        }
    }

    int increment() {
        return ++field;
    }

    int set(int[] array, int index, int value) {
        array[index] = value;
        return value;
    }

    int thrower() {
        throw new IllegalArgumentException("thrown");
    }

    @Expect("42")
    @Async
    Coroutine<Integer> A01_await_in_expression() {
        int c = await(fut(21)) + 21;
        return result(c);
    }

    @Expect("-1")
    @Async
    Coroutine<Integer> A02_nested_unary() {
        return result(-(-(-await(fut(1)))));
    }

    @Expect("7")
    @Async
    Coroutine<Integer> A03_left_operand_saved() {
        return result(t(1) + await(fut(2)) * t(3));
    }

    @Expect("42")
    @Async
    Coroutine<Integer> A04_double_await_local() {
        int x = 21;
        int c = 0;
        c = await(fut(x)) + c;
        c = await(fut(x)) + c;
        return result(c);
    }

    @Expect("6")
    @Async
    Coroutine<Integer> A05_left_read_before_await() {
        int c = 1;
        int r = c + (c = await(fut(5)));
        return result(r);
    }

    @Async
    Coroutine<String> A06_call_arguments() {
        return result(call(t(111), t(222), t(333), await(fut(t(444))), t(555)));
    }

    @Expect("[1, 2, 3, 4, 5]")
    @Async
    Coroutine<String> A07_call_arguments_twice() {
        return result(call(t(1), await(fut(t(2))), t(3), await(fut(t(4))), t(5)));
    }

    @Expect("[1, 2, 3, 4, 5, 6]")
    @Async
    Coroutine<String> A08_nested_awaits_as_arguments() {
        return result(call(1, await(fut(2)), 3, await(fut(await(fut(await(fut(await(fut(4)))))))), await(fut(5)), 6));
    }

    @Expect("[1, 2]")
    @Async
    Coroutine<String> A09_await_of_await() {
        return result(call(1, await(fut(await(fut(2))))));
    }

    @Expect("b1")
    @Async
    Coroutine<String> A10_receiver_evaluated_first() {
        return result(t(new Box("b", null) {
                    @Override
                    public String toString() {
                        return name;
                    }
                })
                .m(await(fut(1))));
    }

    @Expect("throws java.lang.NullPointerException")
    @Async
    Coroutine<String> A10_null_receiver_fails_after_the_await() {
        Box none = t((Box) null);
        return result(none.m(await(fut(1))));
    }

    @Expect("42")
    @Async
    Coroutine<Integer> A11_receiver_is_await() {
        Box s = new Box("s", null) {
            @Override
            public String toString() {
                return "s";
            }
        };
        await(fut(s)).x = 42;
        return result(s.x);
    }

    @Expect("42")
    @Async
    Coroutine<Integer> A12_await_on_both_sides() {
        Object[] holder = {new int[1]};
        ((int[]) await(fut(holder))[0])[0] = await(fut(42));
        return result(((int[]) holder[0])[0]);
    }

    String primitives(int i, long l, float f, double d, byte b, short s, char c, boolean z, int last) {
        return i + " " + l + " " + f + " " + d + " " + b + " " + s + " " + c + " " + z + " " + last;
    }

    @Expect("1 2 3.0 4.0 5 6 7 true 8")
    @Async
    Coroutine<String> A13_all_primitives_on_stack() {
        return result(primitives(1, 2L, 3f, 4d, (byte) 5, (short) 6, '7', true, await(fut(8))));
    }

    @Expect("1 -9223372036854775808 NaN -0.0 -128 -1 \uffff false 9")
    @Async
    Coroutine<String> A13_extreme_primitives_from_locals() {
        long l = Long.MIN_VALUE;
        float f = Float.NaN;
        double d = -0.0;
        byte b = -128;
        short s = -1;
        char c = '\uffff';
        boolean z = false;
        int last = await(fut(8));
        return result(primitives(await(fut(1)), l, f, d, b, s, c, z, last + await(fut(1))));
    }

    @Expect("16.0")
    @Async
    Coroutine<Double> A14_wide_under_narrow() {
        double d0 = 2.5;
        int i0 = 4;
        long l0 = 3;
        double r = d0 * i0 + l0 * await(fut(2));
        return result(r);
    }

    @Expect("6")
    @Async
    Coroutine<Integer> A15_dup_x1_chain() {
        int x = 0;
        int y = (x = await(fut(3))) + x;
        field = 1;
        int z = (this.field = await(fut(y))) + 0;
        return result(z);
    }

    @Expect("[7, 7]")
    @Async
    Coroutine<String> A16_dup2_x2() {
        long[] arr = new long[2];
        int i = 1;
        long y = (arr[i] = await(fut(7L)));
        return result(call(y, arr[1]));
    }

    @Expect("done")
    @Async
    Coroutine<String> A17_discarded_result() {
        await(fut(1));
        await(fut("x"));
        return result("done");
    }

    @Expect("5")
    @Async
    Coroutine<Long> A18_wide_result_discarded() {
        long kept = 5;
        await(fut(1L));
        await(fut(2.0));
        return result(kept);
    }

    @Async
    Coroutine<String> A19_stack_of_every_depth() {
        StringBuilder all = new StringBuilder();
        all.append(1 + await(fut(1)));
        all.append(2L + (3 + await(fut(1))));
        all.append(call(1.5, 2L + await(fut(2))));
        all.append(call("s", 1, 2L + await(fut(2))));
        all.append(1 + (2L + (3f + (4d + await(fut(5))))));
        all.append(call("s", 'c', (byte) 1, 2f, 3d, 4L + await(fut(2))));
        all.append(1 + (2 + (3L + (4 + (5d + (6 + (7L + (8 + (9f + (10 + await(fut(11))))))))))));
        return result(all.toString());
    }

    @Expect("136")
    @Async
    Coroutine<Long> A19_sixteen_operands() {
        return result(1L + (2 + (3L + (4 + (5L + (6 + (7L + (8
                + (9L + (10 + (11L + (12 + (13L + (14 + (15L + await(fut(16)))))))))))))))));
    }

    boolean same(Object left, Object right, int ignored) {
        return left == right;
    }

    @Expect("true")
    @Async
    Coroutine<Boolean> A20_same_value_twice_on_stack() {
        Object o = new Object();
        return result(same(o, o, await(fut(1))));
    }

    @Expect("throws java.lang.IllegalArgumentException: thrown")
    @Async
    Coroutine<String> A21_argument_throws_after_await() {
        return result(call(await(fut(1)), thrower()));
    }

    @Expect("1")
    @Async
    Coroutine<Integer> A22_field_read_then_await() {
        int r = this.field + await(fut(increment()));
        return result(r);
    }

    @Expect("17")
    @Async
    Coroutine<Integer> A23_static_read_then_await() {
        shared = 10;
        int r = shared + await(fut(shared = 7));
        return result(r);
    }

    @Expect("13")
    @Async
    Coroutine<Integer> A24_array_read_then_await() {
        int[] q = cells;
        int r = q[0] + await(fut(set(q, 0, 9)));
        return result(r);
    }

    @Expect("third")
    @Async
    Coroutine<String> A25_chain_of_suspensions() {
        Box third = new Box("third", null);
        Box second = new Box("second", third);
        Box first = new Box("first", second);
        return result(await(fut(await(fut(Objects.requireNonNull(first)).thenApply(b -> b)).next()).thenApply(b -> b))
                .next()
                .name);
    }

    @Expect("s!")
    @Async
    Coroutine<String> A26_cast_of_await() {
        Object o = "s";
        String s = (String) await(fut(o));
        Object r = (Runnable) () -> log("ran");
        ((Runnable) await(fut(0).thenApply(zero -> r))).run();
        return result(s + "!");
    }

    @Async
    Coroutine<String> A26_wrong_cast_fails_after_the_await() {
        Object o = 1;
        String s = (String) await(fut(o));
        return result(s);
    }

    @Expect("true")
    @Async
    Coroutine<Boolean> A27_instanceof_await() {
        Object o = "long";
        boolean b = await(fut(o)) instanceof String s && s.length() > await(fut(1));
        return result(b);
    }

    @Async
    Coroutine<Integer> increased(int p) {
        p = await(fut(p)) + 1;
        return result(p);
    }

    @Expect("6")
    @Async
    Coroutine<Integer> A28_parameter_reassigned() {
        return result(await(increased(5)));
    }
}

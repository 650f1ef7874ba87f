package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.util.Arrays;

/** Section B: compound assignments, arrays, fields. What is read on the left is read before the await. */
public class Assignments extends Case {

    int field = 1;
    static int shared;

    static class Holder {
        int f;
    }

    @Expect("6")
    @Async
    Coroutine<Integer> B01_compound_local() {
        int x = 1;
        x += await(fut(5));
        return result(x);
    }

    @Expect("6")
    @Async
    Coroutine<Integer> B02_compound_field() {
        this.field += await(fut(5).thenApply(n -> {
            field = 100;
            return n;
        }));
        return result(field);
    }

    @Expect("8")
    @Async
    Coroutine<Integer> B03_compound_static() {
        shared = 1;
        Assignments.shared += await(fut((shared = 7)));
        return result(shared);
    }

    @Expect("[1, 7]")
    @Async
    Coroutine<String> B04_compound_array_element() {
        int[] arr = {1, 2};
        int i = 1;
        arr[i] += await(fut(5));
        return result(Arrays.toString(arr));
    }

    @Expect("[8, 16, 0, 0]")
    @Async
    Coroutine<String> B05_compound_with_awaited_indices() {
        int[] arr = {8, 8, 0, 0};
        arr[await(fut(1))] += await(fut(arr[await(fut(0))]));
        return result(Arrays.toString(arr));
    }

    @Expect("[0, 0, 1]")
    @Async
    Coroutine<String> B06_increment_of_awaited_index() {
        int[] arr = new int[3];
        arr[await(fut(2))]++;
        return result(Arrays.toString(arr));
    }

    @Expect("42")
    @Async
    Coroutine<Integer> B07_compound_of_compound() {
        int[] arr = {0};
        arr[await(fut(0))] += arr[await(fut(0))] += await(fut(42));
        return result(arr[0]);
    }

    @Expect("[5, 5]")
    @Async
    Coroutine<String> B08_value_of_compound() {
        int[] x = {1};
        int val = x[await(fut(0))] += await(fut(4));
        return result(call(val, x[0]));
    }

    @Expect("throws java.lang.NullPointerException")
    @Async
    Coroutine<String> B09_store_into_null_array_fails_after_the_await() {
        int[] arr = null;
        arr[0] = await(fut(1));
        return result("never");
    }

    @Expect("throws java.lang.ArrayIndexOutOfBoundsException: Index 9 out of bounds for length 1")
    @Async
    Coroutine<String> B10_store_out_of_bounds_fails_after_the_await() {
        int[] arr = new int[1];
        arr[9] = await(fut(1));
        return result("never");
    }

    @Expect("throws java.lang.ArrayIndexOutOfBoundsException: Index 9 out of bounds for length 1")
    @Async
    Coroutine<String> B11_compound_out_of_bounds_fails_before_the_await() {
        int[] arr = new int[1];
        arr[9] += await(fut(1));
        return result("never");
    }

    @Expect("throws java.lang.ArrayStoreException: java.lang.Integer")
    @Async
    Coroutine<String> B12_array_store_of_wrong_type() {
        Object[] o = new String[1];
        o[0] = await(fut(1));
        return result("never");
    }

    @Expect("throws java.lang.NullPointerException")
    @Async
    Coroutine<String> B13_store_into_null_fails_after_the_await() {
        Holder none = null;
        none.f = await(fut(1));
        return result("never");
    }

    @Expect("throws java.lang.NullPointerException")
    @Async
    Coroutine<String> B14_compound_on_null_fails_before_the_await() {
        Holder none = null;
        none.f += await(fut(1));
        return result("never");
    }

    @Expect("ab")
    @Async
    Coroutine<String> B15_compound_string() {
        String s = "a";
        s += await(fut("b"));
        return result(s);
    }

    @Expect("b")
    @Async
    Coroutine<Character> B16_compound_char() {
        char ch = 'a';
        ch += await(fut(1));
        return result(ch);
    }

    @Expect("-128")
    @Async
    Coroutine<Byte> B17_compound_byte_shift() {
        byte by = 64;
        by <<= await(fut(1));
        return result(by);
    }

    @Expect("1001")
    @Async
    Coroutine<Integer> B18_compound_boxed() {
        Integer boxed = 1000;
        boxed += await(fut(1));
        return result(boxed);
    }

    @Expect("9999999999")
    @Async
    Coroutine<Long> B19_compound_long_with_int() {
        long l = 10_000_000_000L;
        l -= await(fut(1));
        return result(l);
    }

    @Expect("[2, 3]")
    @Async
    Coroutine<int[]> B20_array_initializer() {
        return result(new int[] {await(fut(2)), await(fut(3))});
    }

    @Expect("[[2, 3], [4, 5, 6]]")
    @Async
    Coroutine<int[][]> B21_nested_array_initializer() {
        return result(new int[][] {{await(fut(2)), await(fut(3))}, {4, await(fut(5)), await(fut(6))}});
    }

    @Expect("[4, 3]")
    @Async
    Coroutine<String> B22_awaited_dimensions() {
        int[][] grid = new int[await(fut(4))][await(fut(3))];
        return result(call(grid.length, grid[3].length));
    }

    @Expect("[false, true]")
    @Async
    Coroutine<String> B23_compound_boolean_element() {
        boolean[] z = new boolean[2];
        int i = 1;
        z[i] |= await(fut(true));
        z[0] &= await(fut(true));
        return result(Arrays.toString(z));
    }

    @Expect("[[1], [2], [c], [4.0], [5.0], [6]]")
    @Async
    Coroutine<String> B24_element_stores_of_every_type() {
        byte[] b = new byte[1];
        short[] s = new short[1];
        char[] c = new char[1];
        float[] f = new float[1];
        double[] d = new double[1];
        long[] l = new long[1];
        b[0] = await(fut((byte) 1));
        s[0] = await(fut((short) 2));
        c[0] = await(fut('c'));
        f[0] = await(fut(4f));
        d[0] = await(fut(5d));
        l[0] = await(fut(6L));
        return result(call(b, s, c, f, d, l));
    }

    @Expect("5")
    @Async
    Coroutine<Integer> B25_increments_around_await() {
        return result(this.field++ + await(fut(1)) + ++this.field);
    }
}

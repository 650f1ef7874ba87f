package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Section L: lambdas, references and inner classes that capture what lives across an await. */
public class Captures extends Case {

    @Expect("[3, 4] 7")
    @Async
    Coroutine<String> L06_lambda_as_an_argument_after_an_await() {
        List<Integer> list = List.of(await(fut(1)), await(fut(2)));
        List<Integer> all = new ArrayList<>();
        int captured = 2;
        await(fut(0));
        list.forEach(x -> all.add(x + captured));
        int sum = list.stream().mapToInt(x -> x * captured).sum() + await(fut(1));
        return result(all + " " + sum);
    }

    @Expect("before 3")
    @Async
    Coroutine<String> L07_captured_local_defined_before_the_await() {
        final String before = t("before ");
        int length = await(fut(3));
        Supplier<String> text = () -> before + length;
        await(fut(0));
        return result(text.get());
    }

    @Expect("5 ab")
    @Async
    Coroutine<String> L08_changes_through_an_array_and_a_reference() {
        int[] count = {1};
        AtomicReference<String> text = new AtomicReference<>("a");
        Runnable change = () -> {
            count[0] += 2;
            text.updateAndGet(old -> old + "b");
        };
        change.run();
        await(fut(1));
        count[0]++;
        Runnable again = () -> count[0]++;
        again.run();
        await(fut(2));
        return result(count[0] + " " + text);
    }

    static String combine(String receiver, UnaryOperator<String> change, int awaited) {
        return change.apply(receiver) + awaited;
    }

    @Expect(value = "bound 1", trace = "fut0=0 receiver fut1=1")
    @Async
    Coroutine<String> L09_bound_receiver_is_evaluated_before_the_await() {
        String none = "" + await(fut(0));
        return result(combine(" ", t("receiver") == null ? none::concat : "bound"::concat, await(fut(1))));
    }

    @Expect("throws java.lang.NullPointerException")
    @Async
    Coroutine<String> L09_bound_receiver_is_null() {
        String none = null;
        await(fut(0));
        return result(combine("", none::concat, await(fut(1))));
    }

    interface Marker {}

    @Expect("4 true true")
    @Async
    Coroutine<String> L12_lambda_with_marker_interfaces() {
        int two = await(fut(2));
        IntUnaryOperator operator = (IntUnaryOperator & Marker & RandomAccess) x -> x + two;
        await(fut(1));
        return result(operator.applyAsInt(2) + " " + (operator instanceof Marker) + " "
                + (operator instanceof RandomAccess));
    }

    @Expect("local 1 inner 2 3")
    @Async
    Coroutine<String> L13_anonymous_class_captures_across_awaits() {
        String local = "local ";
        long wide = await(fut(1L));
        Function<Integer, Coroutine<String>> anonymous = new Function<>() {
            private String inner = " inner ";

            @Override
            @Async
            public Coroutine<String> apply(Integer x) {
                String text = local + wide;
                inner += await(fut(x));
                return result(text + inner);
            }
        };
        String first = await(anonymous.apply(2));
        return result(first + " " + await(fut(3)));
    }

    @Expect("Point[x=1, y=2] HIGH named")
    @Async
    Coroutine<String> L14_local_record_enum_and_interface() {
        record Point(int x, int y) {
            @Async
            static Coroutine<Point> load(Case run) {
                return result(new Point(await(run.fut(1)), await(run.fut(2))));
            }
        }
        enum Level {
            LOW,
            HIGH
        }
        interface Named {
            String name();
        }
        Point point = await(Point.load(this));
        Level level = Level.values()[await(fut(1))];
        Named named = () -> "named";
        await(fut(0));
        return result(point + " " + level + " " + named.name());
    }

    interface Wide {
        Coroutine<String> apply(long a, double b, byte c);
    }

    @Expect("1 2 3.0 4.0 5 6 g h true 0 11 12 13.0 14.0 15 16 q r false s 100 2.5 7")
    @Async
    Coroutine<String> L16_twenty_captured_values() {
        int a = await(fut(1));
        long b = 2;
        float c = 3;
        double d = 4;
        byte e = 5;
        short f = 6;
        char g = 'g';
        String h = "h";
        boolean i = true;
        int[] j = {0};
        int k = 11;
        long l = 12;
        float m = 13;
        double n = await(fut(14.0));
        byte o = 15;
        short p = 16;
        char q = 'q';
        String r = "r";
        boolean s = false;
        Object u = "s";
        Wide wide = (x, y, z) -> {
            String first = a + " " + b + " " + c + " " + d + " " + e + " " + f + " " + g + " " + h + " " + i;
            await(fut(1));
            String second = " " + j[0] + " " + k + " " + l + " " + m + " " + n + " " + o + " " + p + " " + q + " " + r;
            await(fut(2));
            return result(first + second + " " + s + " " + u + " " + x + " " + y + " " + z);
        };
        return result(await(wide.apply(100L, 2.5, (byte) 7)));
    }
}

package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.util.List;

/** Section E: switches, records, patterns, as far as the language of JDK 17 has them. */
public class Switches extends Case {

    enum Colour {
        RED,
        GREEN,
        BLUE
    }

    record Point(int x, int y) {
        Point {
            if (x < 0) {
                throw new IllegalArgumentException("negative " + x);
            }
        }
    }

    @Async
    Coroutine<String> dense(int n) {
        String s;
        switch (await(fut(n))) {
            case 0:
                s = "zero";
                break;
            case 1:
                s = await(fut("one"));
                break;
            case 2:
                s = "two";
                break;
            default:
                s = await(fut("many"));
        }
        return result(s);
    }

    @Expect("zero one many")
    @Async
    Coroutine<String> E01_dense_switch() {
        String s = await(dense(0));
        s += " " + await(dense(1));
        return result(s + " " + await(dense(7)));
    }

    @Expect("big")
    @Async
    Coroutine<String> E02_sparse_switch() {
        int n = 1000;
        switch (await(fut(n))) {
            case -5:
                return result(await(fut("negative")));
            case 1000:
                return result(await(fut("big")));
            case 1 << 20:
                return result(await(fut("huge")));
            default:
                return result(await(fut("other")));
        }
    }

    @Expect("b2")
    @Async
    Coroutine<String> E03_string_switch() {
        String key = t("b");
        switch (key) {
            case "a":
                return result(key + await(fut(1)));
            case "b":
                return result(key + await(fut(2)));
            default:
                return result(key + await(fut(3)));
        }
    }

    @Expect("[1, 2, 3]")
    @Async
    Coroutine<String> E04_string_switch_with_equal_hashes() {
        int[] found = new int[3];
        int i = 0;
        for (String s : List.of("Aa", "BB", "C#")) {
            switch (await(fut(s))) {
                case "Aa" -> found[i] = await(fut(1));
                case "BB" -> found[i] = await(fut(2));
                default -> found[i] = await(fut(3));
            }
            i++;
        }
        return result(call(found[0], found[1], found[2]));
    }

    @Expect("G2")
    @Async
    Coroutine<String> E05_enum_switch() {
        Colour colour = Colour.valueOf(t("GREEN"));
        switch (colour) {
            case RED:
                return result("R" + await(fut(1)));
            case GREEN:
                return result("G" + await(fut(2)));
            default:
                return result("?");
        }
    }

    @Expect("five")
    @Async
    Coroutine<String> E06_switch_on_an_awaited_string() {
        return result(
                switch (await(fut("5"))) {
                    case "4" -> "four";
                    case "5" -> await(fut("five"));
                    default -> "?";
                });
    }

    @Expect("21")
    @Async
    Coroutine<Integer> E07_switch_expression() {
        int n = t(2);
        int r =
                switch (n) {
                    case 1 -> await(fut(10));
                    case 2 -> {
                        int x = await(fut(20));
                        yield x + await(fut(1));
                    }
                    default -> throw new IllegalStateException();
                };
        return result(r);
    }

    @Expect("[a, 22, 3]")
    @Async
    Coroutine<String> E08_switch_expression_as_an_argument() {
        Colour colour = Colour.BLUE;
        return result(call(
                t("a"),
                switch (colour) {
                    case RED -> await(fut(20));
                    case GREEN -> 21;
                    case BLUE -> await(fut(22));
                },
                await(fut(3))));
    }

    @Expect("[a, 1.5, -1, 3]")
    @Async
    Coroutine<String> E09_switch_expression_with_try_above_operands() {
        int k = t(1);
        return result(call(
                t("a"),
                t(1.5),
                switch (k) {
                    case 1 -> {
                        try {
                            yield await(fut(1)) + Integer.parseInt(await(fut("x")));
                        } catch (NumberFormatException e) {
                            yield await(fut(-1));
                        }
                    }
                    default -> 0;
                },
                await(fut(3))));
    }

    @Async
    Coroutine<Point> point(int x) {
        return result(new Point(await(fut(x)), await(fut(2))));
    }

    @Expect("Point[x=1, y=2]")
    @Async
    Coroutine<Point> E15_record_made_of_awaited_parts() {
        return result(await(point(1)));
    }

    @Expect("throws java.lang.IllegalArgumentException: negative -1")
    @Async
    Coroutine<Point> E15_record_that_refuses_its_parts() {
        return result(await(point(-1)));
    }

    @Expect("3 chars")
    @Async
    Coroutine<String> E16_pattern_variable_across_an_await() {
        Object o = t((Object) "abc");
        if (o instanceof String s && s.length() > await(fut(2))) {
            await(fut(0));
            return result(s.length() + await(fut(" chars")));
        }
        return result("no");
    }

    @Expect("33")
    @Async
    Coroutine<Integer> E17_for_each_over_records() {
        int s = 0;
        for (Object o : List.of(new Point(1, 2), new Point(10, 20), "x")) {
            if (o instanceof Point p) {
                s += p.x() + await(fut(p.y()));
            }
        }
        return result(s);
    }
}

package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;

/** Section E: pattern switches and record patterns, from JDK 21 on. */
public class Patterns extends Case {

    sealed interface Shape permits Circle, Square, Pair {}

    record Circle(int radius) implements Shape {}

    record Square(int side, String name) implements Shape {}

    record Pair(Shape left, Shape right) implements Shape {}

    record Broken(int value) {
        @Override
        public int value() {
            throw new IllegalStateException("broken accessor");
        }
    }

    @Async
    Coroutine<Integer> area(Shape shape) {
        return result(
                switch (shape) {
                    case Circle c -> await(fut(3)) * c.radius();
                    case Square s -> s.side() * await(fut(s.side()));
                    case Pair p -> await(area(p.left())) + await(area(p.right()));
                });
    }

    @Expect("22")
    @Async
    Coroutine<Integer> E10_pattern_switch_over_a_sealed_interface() {
        return result(await(area(new Pair(new Circle(2), new Square(4, "s")))));
    }

    @Async
    Coroutine<String> guarded(Object o) {
        return result(
                switch (o) {
                    case Square(int x, String y) when x > await(fut(3)) -> "large " + y;
                    case Square(int x, String y) when x > await(fut(1)) -> "middle " + await(fut(y));
                    case Square s -> "small " + s.name();
                    default -> await(fut("none"));
                });
    }

    @Expect("large a, middle b, small c, none")
    @Async
    Coroutine<String> E11_await_in_a_guard() {
        String s = await(guarded(new Square(5, "a")));
        s += ", " + await(guarded(new Square(2, "b")));
        s += ", " + await(guarded(new Square(0, "c")));
        return result(s + ", " + await(guarded("d")));
    }

    @Expect("12")
    @Async
    Coroutine<Integer> E12_nested_record_pattern() {
        Object o = new Pair(new Circle(2), new Square(4, "s"));
        if (o instanceof Pair(Circle(int r), Square(int side, String name)) && name.length() == await(fut(1))) {
            return result(r + side + await(fut(6)));
        }
        return result(-1);
    }

    @Async
    @Expect("throws java.lang.MatchException: java.lang.IllegalStateException: broken accessor")
    Coroutine<Integer> E12_accessor_that_throws() {
        Object o = await(fut(0)) == 0 ? new Broken(1) : "";
        return result(
                switch (o) {
                    case Broken(int v) when v > await(fut(0)) -> await(fut(v));
                    default -> await(fut(-1));
                });
    }

    @Async
    Coroutine<String> nullable(Object o) {
        return result(
                switch (o) {
                    case String s -> s + await(fut(1));
                    case null, default -> "null or other" + await(fut(2));
                });
    }

    @Expect("x1, null or other2")
    @Async
    Coroutine<String> E13_case_null_and_default() {
        String s = await(nullable("x"));
        return result(s + ", " + await(nullable(null)));
    }

    @Async
    Coroutine<Integer> nested(Pair pair) {
        switch (pair) {
            case Pair(Circle c, Shape s) -> {
                return result(c.radius() + await(fut(1)));
            }
            case Pair(Square q, Shape s) -> {
                return result(q.side() + await(fut(2)));
            }
            case Pair(Pair p, Shape s) -> {
                return result(await(nested(p)));
            }
        }
    }

    @Expect("4")
    @Async
    Coroutine<Integer> E14_exhaustive_switch_without_default() {
        return result(await(nested(new Pair(new Pair(new Circle(3), new Circle(9)), new Circle(1)))));
    }

    @Expect("throws java.lang.MatchException")
    @Async
    Coroutine<Integer> E14_exhaustive_switch_that_matches_nothing() {
        await(fut(0));
        return result(await(nested(new Pair(null, null))));
    }
}

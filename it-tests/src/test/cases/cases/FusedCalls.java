package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;

/** Calls that are awaited at once and whose callee the program finds out; each site runs often enough to know it. */
public class FusedCalls extends Case {

    interface Shape {
        @Async
        default Coroutine<Integer> area(Case run, int side) {
            return result((side == 3 ? await(run.fut(100)) : 0) + side * factor());
        }

        int factor();
    }

    record Plain(int factor) implements Shape {}

    static class Square implements Shape {
        @Override
        public int factor() {
            return 4;
        }

        @Override
        @Async
        public Coroutine<Integer> area(Case run, int side) {
            run.log("square" + side);
            return result((side == 3 ? await(run.fut(200)) : 0) + side * side);
        }
    }

    static class Cube extends Square {
        @Override
        @Async
        public Coroutine<Integer> area(Case run, int side) {
            run.log("cube");
            return result(await(super.area(run, side)) * 6);
        }
    }

    static class Inherited extends Square {
        @Override
        public int factor() {
            return 5;
        }
    }

    /** Answers another's coroutine, and does something before. */
    static class Delegating extends Square {
        private final Shape other;

        Delegating(Shape other) {
            this.other = other;
        }

        @Override
        public Coroutine<Integer> area(Case run, int side) {
            run.log("delegates");
            return other.area(run, side + 1);
        }
    }

    enum Unit implements Shape {
        METRE,
        MILE {
            @Override
            @Async
            public Coroutine<Integer> area(Case run, int side) {
                run.log(name());
                return result(side * 1609);
            }
        };

        @Override
        public int factor() {
            return 1;
        }
    }

    @Async
    private Coroutine<Integer> sum(Shape... shapes) {
        int sum = 0;
        for (int side = 1; side < 5; side++) {
            for (Shape shape : shapes) {
                sum += await(shape.area(this, side));
            }
        }
        return result(sum);
    }

    @Async
    @Expect("130")
    public Coroutine<Integer> a_method_of_one_class() {
        return result(await(sum(new Square())) - 100);
    }

    @Async
    public Coroutine<Integer> methods_of_two_classes_in_turn() {
        return result(await(sum(new Square(), new Cube())));
    }

    @Async
    public Coroutine<Integer> methods_of_more_classes_than_a_site_keeps() {
        return result(await(sum(new Square(), new Cube(), new Inherited(), Unit.METRE, Unit.MILE, new Plain(7))));
    }

    @Async
    public Coroutine<Integer> a_default_method_of_several_receivers() {
        return result(await(sum(new Plain(2), Unit.METRE)));
    }

    @Async
    public Coroutine<Integer> a_subclass_that_overrides_after_its_superclass_was_called() {
        int before = await(sum(new Square()));
        return result(before + await(sum(new Cube())) + await(sum(new Inherited())));
    }

    @Async
    public Coroutine<Integer> an_override_that_answers_the_coroutine_of_another() {
        return result(await(sum(new Delegating(new Square()))));
    }

    @Async
    public Coroutine<Integer> a_lambda_between_classes() {
        Shape lambda = () -> 3;
        return result(await(sum(new Square(), lambda)));
    }

    @Async
    public Coroutine<Integer> a_proxy_that_passes_calls_on() {
        Square square = new Square();
        Shape proxy = (Shape) Proxy.newProxyInstance(
                Shape.class.getClassLoader(), new Class<?>[] {Shape.class}, (self, method, arguments) -> {
                    log("proxy");
                    try {
                        return method.invoke(square, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
        return result(await(sum(square, proxy)));
    }

    interface Handler<A, B> {
        Coroutine<B> handle(A argument, Case run);
    }

    static class Length implements Handler<String, Integer> {
        @Override
        @Async
        public Coroutine<Integer> handle(String text, Case run) {
            run.log(text);
            return result((text.length() == 3 ? await(run.fut(1000)) : 0) + text.length());
        }
    }

    static class Twice extends Length {
        @Override
        @Async
        public Coroutine<Integer> handle(String text, Case run) {
            return result(2 * await(super.handle(text, run)));
        }
    }

    static class Same extends Length {}

    @Async
    private <A> Coroutine<Integer> handled(List<Handler<A, Integer>> handlers, List<A> arguments) {
        int sum = 0;
        for (Handler<A, Integer> handler : handlers) {
            for (A argument : arguments) {
                sum += await(handler.handle(argument, this));
            }
        }
        return result(sum);
    }

    @Async
    public Coroutine<Integer> a_bridge_of_a_generic_method() {
        List<String> words = List.of("a", "bc", "def", "ghij");
        return result(await(handled(List.of(new Length(), new Same()), words)));
    }

    @Async
    public Coroutine<Integer> a_bridge_whose_target_is_overridden() {
        List<String> words = List.of("a", "bc", "d", "ef");
        return result(await(handled(List.of(new Length(), new Twice(), new Length()), words)));
    }

    @Async
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Coroutine<Integer> a_bridge_that_is_given_something_else() {
        int sum = 0;
        for (Object argument : new Object[] {"a", "bc", "cd", 5}) {
            try {
                sum += await((Coroutine<Integer>) ((Handler) new Length()).handle(argument, this));
            } catch (ClassCastException wrong) {
                log("wrong");
            }
        }
        return result(sum);
    }

    static class Elsewhere {
        static int made;

        static {
            made = 1;
        }

        @Async
        static Coroutine<Long> wide(long a, int b, double c, String d) {
            return result(a + b + (long) c + d.length());
        }

        @Async
        private Coroutine<Integer> hidden(Case run, int x) {
            return result(x == 2 ? await(run.fut(7)) : x);
        }

        @Async
        Coroutine<Integer> none() {
            return result(1);
        }

        @Async
        Coroutine<Integer> one(Object a) {
            return result(2);
        }

        @Async
        Coroutine<Integer> two(int a, String b) {
            return result(3);
        }

        @Async
        Coroutine<Integer> oneWide(double a) {
            return result(4);
        }

        @Async
        Coroutine<Integer> many(int a, long b, String c, float d) {
            return result(5 + a);
        }
    }

    @Async
    public Coroutine<Long> a_static_method_of_another_class() {
        long sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += await(Elsewhere.wide(i, 2, await(fut(1.5)), "four"));
        }
        return result(sum);
    }

    @Async
    public Coroutine<Integer> a_private_method_of_a_nested_class() {
        Elsewhere other = new Elsewhere();
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += await(other.hidden(this, i));
        }
        return result(sum);
    }

    @Async
    private Coroutine<Integer> called(Elsewhere other, int which) {
        return switch (which) {
            case 0 -> result(await(other.none()));
            case 1 -> result(await(other.one(t("argument"))));
            case 2 -> result(await(other.two(t(1), t("argument"))));
            case 3 -> result(await(other.oneWide(t(2.5))));
            case 4 -> result(await(other.many(t(1), t(2L), t("c"), t(3))));
            default -> other.many(t(1), t(2L), t("c"), t(3));
        };
    }

    @Async
    public Coroutine<String> a_receiver_that_is_null_fails_after_the_arguments() {
        String all = "" + await(fut(0));
        for (int which = 0; which <= 5; which++) {
            int sum = 0;
            for (int i = 0; i < 5; i++) {
                sum += await(called(new Elsewhere(), which));
            }
            all += sum;
            try {
                await(called(null, which));
            } catch (NullPointerException e) {
                all += e.getMessage() + "\n";
            }
        }
        return result(all);
    }

    @Async
    private Coroutine<Integer> handedOn(Shape shape, int side) {
        log("hands on");
        return shape.area(this, side);
    }

    @Async
    private Coroutine<Integer> handedOnInTry(Shape shape, int side) {
        try {
            log("tries");
            return shape.area(this, side);
        } catch (NullPointerException e) {
            log("caught");
            return result(-1);
        }
    }

    @Async
    public Coroutine<Integer> a_call_whose_coroutine_is_returned() {
        int sum = 0;
        for (int side = 1; side < 6; side++) {
            sum += await(handedOn(new Square(), side)) + await(handedOnInTry(new Square(), side));
        }
        return result(sum + await(handedOnInTry(null, 1)));
    }

    static class Failing {
        @Async
        Coroutine<Integer> late(Case run, int x) {
            if (x > 2) {
                throw new IllegalArgumentException("x" + await(run.fut(x)));
            }
            return result(x);
        }

        Coroutine<Integer> early(int x) {
            if (x > 2) {
                throw new IllegalStateException("early" + x);
            }
            return result(x);
        }
    }

    @Async
    public Coroutine<String> failures_of_what_is_called() {
        String all = "";
        Failing failing = new Failing();
        for (int x = 0; x < 4; x++) {
            try {
                all += await(failing.early(x));
                all += await(failing.late(this, x));
            } catch (IllegalStateException e) {
                all += e.getMessage();
            }
            try {
                all += await(failing.late(this, x));
            } catch (IllegalArgumentException e) {
                all += e.getMessage();
            }
        }
        return result(all);
    }
}

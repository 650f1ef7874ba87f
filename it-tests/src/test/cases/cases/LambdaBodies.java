package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Section L: lambdas that are async by themselves. */
public class LambdaBodies extends Case {

    private int field = 3;

    Function<Integer, Coroutine<Integer>> recursive;

    static Function<Integer, Coroutine<Integer>> shared;

    @Expect("1 2")
    @Async
    Coroutine<String> L01_lambda_without_captures() {
        Function<Case, Coroutine<Integer>> one = run -> result(await(run.fut(1)));
        Function<Case, Coroutine<Integer>> two = run -> {
            int first = await(run.fut(1));
            return result(await(run.fut(first + 1)));
        };
        int first = await(one.apply(this));
        return result(first + " " + await(two.apply(this)));
    }

    @Expect("b 2 3.5 4 c [5]")
    @Async
    Coroutine<String> L02_captures_come_before_the_arguments() {
        byte b = 2;
        double d = await(fut(3.5));
        long l = 4;
        char c = 'c';
        int[] array = {5};
        Function<String, Coroutine<String>> lambda = name -> {
            String before = name + " " + b + " " + d;
            String rest = " " + l + " " + await(fut(c)) + " [" + array[0] + "]";
            return result(before + rest);
        };
        return result(await(lambda.apply("b")));
    }

    @Expect("5 4")
    @Async
    Coroutine<String> L03_captures_this() {
        Supplier<Coroutine<Integer>> lambda = () -> {
            int old = field++;
            return result(old + await(fut(2)));
        };
        int five = await(lambda.get());
        return result(five + " " + this.field);
    }

    @Expect("in1 out2 in3 8")
    @Async
    Coroutine<String> L04_awaits_in_inner_and_outer_lambda() {
        int base = field;
        Function<Integer, Coroutine<String>> outer = x -> {
            Function<Integer, Coroutine<String>> inner = y -> {
                int sum = x + y;
                return result("in" + await(fut(y)) + (sum > 99 ? " " : ""));
            };
            String first = await(inner.apply(1));
            first += " out" + await(fut(x));
            return result(first + " " + await(inner.apply(base)));
        };
        String text = await(outer.apply(2));
        return result(text + " " + (base + await(fut(5))));
    }

    @Async
    private Coroutine<Integer> plusField(int x) {
        return result(field + await(fut(x)));
    }

    @Async
    private static Coroutine<Integer> twice(Case run, int x) {
        return result(2 * await(run.fut(x)));
    }

    @Async
    private <T> Coroutine<List<T>> each(List<T> list, Function<T, Coroutine<T>> change) {
        List<T> all = new ArrayList<>();
        for (T one : list) {
            all.add(await(change.apply(one)));
        }
        return result(all);
    }

    @Expect("4 10 [4, 5] 13")
    @Async
    Coroutine<String> L10_references_to_async_methods() {
        IntFunction<Coroutine<Integer>> bound = this::plusField;
        BiFunction<Case, Integer, Coroutine<Integer>> ofClass = LambdaBodies::twice;
        BiFunction<LambdaBodies, Integer, Coroutine<Integer>> unbound = LambdaBodies::plusField;
        String text = await(bound.apply(1)) + " " + await(ofClass.apply(this, 5));
        text += " " + await(each(List.of(1, 2), this::plusField));
        return result(text + " " + await(unbound.apply(this, 10)));
    }

    @Expect("24 6")
    @Async
    Coroutine<String> L15_recursive_lambda_in_a_field() {
        recursive = n -> n == 0 ? result(1) : result(n * await(recursive.apply(await(fut(n - 1)))));
        shared = n -> {
            if (n == 0) {
                return result(0);
            }
            return result(n + await(shared.apply(n - 1)));
        };
        int factorial = await(recursive.apply(4));
        int sum = await(shared.apply(3));
        recursive = null;
        return result(factorial + " " + sum);
    }

    interface Inherited {
        String name();

        default Supplier<Coroutine<String>> later(Case run) {
            String before = name();
            return () -> {
                String more = name() + await(run.fut(1));
                return result(before + more + await(run.fut(2)));
            };
        }

        static Function<Case, Coroutine<Integer>> ofNothing() {
            return run -> result(await(run.fut(7)));
        }
    }

    @Expect("xx12 7")
    @Async
    Coroutine<String> L17_lambda_in_an_interface() {
        Inherited x = () -> "x";
        String text = await(x.later(this).get());
        return result(text + " " + await(Inherited.ofNothing().apply(this)));
    }

    interface Marked {}

    @Expect("1 true")
    @Async
    @SuppressWarnings("unchecked")
    Coroutine<String> L18_intersection_cast() {
        Object lambda = (Supplier<Coroutine<Integer>> & Marked & java.io.Serializable) () -> result(await(fut(1)));
        int one = await(((Supplier<Coroutine<Integer>>) lambda).get());
        return result(one + " " + (lambda instanceof Marked));
    }

    @Expect("[2, 4, 6]")
    @Async
    Coroutine<List<Integer>> L19_lambda_in_a_stream() {
        List<Coroutine<Integer>> started = Stream.of(1, 2, 3)
                .<Coroutine<Integer>>map(x -> result(x * 2))
                .toList();
        List<Integer> results = new ArrayList<>();
        for (Coroutine<Integer> one : started) {
            results.add(await(one) + await(fut(0)));
        }
        return result(results);
    }

    @Expect("[2, 4, 6]")
    @Async
    Coroutine<List<Integer>> L19_each_element_is_awaited_in_turn() {
        List<Supplier<Coroutine<Integer>>> later = Stream.of(1, 2, 3)
                .<Supplier<Coroutine<Integer>>>map(x -> () -> result(x + await(fut(x))))
                .toList();
        List<Integer> results = new ArrayList<>();
        for (Supplier<Coroutine<Integer>> one : later) {
            results.add(await(one.get()));
        }
        return result(results);
    }

    <R> R call(Callable<R> body) throws Exception {
        log("called");
        return body.call();
    }

    @Expect("caught java.io.IOException: 3")
    @Async
    Coroutine<String> L20_inferred_return_type_and_checked_exception() throws Exception {
        try {
            return result("" + await(this.<Coroutine<Integer>>call(() -> {
                if (await(fut(3)) == 3) {
                    throw new java.io.IOException("3");
                }
                return result(1);
            })));
        } catch (java.io.IOException e) {
            return result("caught " + e);
        }
    }
}

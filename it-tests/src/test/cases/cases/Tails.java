package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Section O: a call at the end of a method, and calls of the method by itself. */
public class Tails extends Case {

    /** Not marked, so not transformed: answers the very stage. */
    private CompletableFuture<Integer> plain(CompletableFuture<Integer> stage) {
        return stage;
    }

    @Expect("1true")
    @Async
    Coroutine<String> O01_plain_method_hands_its_stage_on() {
        CompletableFuture<Integer> stage = fut(1);
        boolean same = plain(stage) == stage;
        return result(await(plain(stage)) + "" + same);
    }

    @Async
    private Coroutine<Integer> f(int x) {
        return result(await(fut(x)) + 1);
    }

    @Async
    private Coroutine<Integer> withoutAwait(int x) {
        return f(t(x));
    }

    @Expect(value = "3", trace = "2 fut0=2")
    @Async
    Coroutine<Integer> O01_async_method_without_await_hands_on() {
        return result(await(withoutAwait(2)));
    }

    @Expect("4")
    @Async
    Coroutine<Integer> O02_await_in_the_tail() {
        return result(await(f(await(f(2)))));
    }

    @Expect("3")
    @Async
    Coroutine<Integer> O02_call_in_the_tail() {
        return f(2);
    }

    @Async
    private Coroutine<Integer> fails(String message) {
        await(failed(new IllegalStateException(message)));
        return result(-1);
    }

    @Expect(value = "7", trace = "fut0!IllegalStateException caught in a try finally fut1=7")
    @Async
    Coroutine<Integer> O03_inside_a_try_is_no_tail() {
        try {
            return result(await(fails("in a try")));
        } catch (IllegalStateException e) {
            log("caught " + e.getMessage());
        } finally {
            log("finally");
        }
        return result(await(fut(7)));
    }

    @Expect("8")
    @Async
    Coroutine<Integer> O03_finally_runs_after_an_awaited_tail() {
        int n = 7;
        try {
            return result(await(f(n)));
        } finally {
            n = await(f(100));
            log("finally " + n);
        }
    }

    @Async
    private Coroutine<Integer> branches(int x) {
        if (x == 0) {
            return result(await(fut(10)));
        } else if (x == 1) {
            return f(20);
        }
        return x == 2 ? f(30) : result(await(f(40)) + await(fut(1)));
    }

    @Expect("[10, 21, 31, 42]")
    @Async
    Coroutine<String> O04_tails_of_branches() {
        int a = await(branches(0));
        int b = await(branches(1));
        int c = await(branches(2));
        return result(call(a, b, c, await(branches(3))));
    }

    @Async
    private Coroutine<Object> any(Object value) {
        return result(await(fut(value)));
    }

    @Async
    @SuppressWarnings("unchecked")
    private Coroutine<String> castCall(Object coroutine) {
        return (Coroutine<String>) coroutine;
    }

    @Async
    @SuppressWarnings("unchecked")
    private <T extends Comparable<T>> Coroutine<T> castValue(Object value) {
        return result((T) await(any(value)));
    }

    @Expect("s4")
    @Async
    Coroutine<String> O05_cast_of_what_is_handed_on() {
        String s = await(castCall(any("s")));
        int n = await(this.<Integer>castValue(4));
        return result(s + n);
    }

    @Expect("caught a wrong cast 1")
    @Async
    Coroutine<String> O05_wrong_cast_of_what_is_handed_on() {
        try {
            return result(await(castCall("no coroutine")));
        } catch (ClassCastException e) {
            return result("caught a wrong cast " + await(fut(1)));
        }
    }

    @Async
    private Coroutine<Integer> sum(int n, List<Integer> seen) {
        int before = n * 10;
        long wide = n;
        if (n == 0) {
            return result(await(fut(0)));
        }
        int below = await(sum(n - 1, seen));
        seen.add(await(fut(n)));
        return result((int) (before + wide + below));
    }

    /** Several frames of one method, suspended in the same states, with values of their own. */
    @Expect("33 [1, 2]")
    @Async
    Coroutine<String> O10_the_method_awaits_itself() {
        List<Integer> seen = new ArrayList<>();
        int total = await(sum(2, seen));
        return result(total + " " + seen);
    }

    @Async
    private Coroutine<Integer> ackermann(int m, int n) {
        if (m == 0) {
            return result(n + 1);
        }
        if (n == 0) {
            return ackermann(m - 1, 1);
        }
        int inner = await(ackermann(m, n - 1));
        await(fut(inner));
        return ackermann(m - 1, inner);
    }

    @Expect("7")
    @Async
    Coroutine<Integer> O10_recursion_in_the_argument_and_in_the_tail() {
        return ackermann(2, 2);
    }

    @Async
    private Coroutine<Integer> even(int n) {
        return n == 0 ? result(await(fut(1))) : odd(n - 1);
    }

    @Async
    private Coroutine<Integer> odd(int n) {
        return n == 0 ? result(await(fut(0))) : result(await(even(n - 1)));
    }

    @Expect("0")
    @Async
    Coroutine<Integer> O10_mutual_recursion() {
        return result(await(even(301)));
    }
}

package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.AsyncIterable;
import dev.fermata.AsyncIterator;
import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;

/**
 * Loops over {@code each}. The list of cases has no numbers for them; they take those from H41 on.
 */
public class EachLoops extends Case {

    /** Counts, each number after a future; traces when it is closed. */
    class Counting implements AsyncIterator<Integer> {
        final String name;
        final int count;
        int last;

        Counting(String name, int count) {
            this.name = name;
            this.count = count;
        }

        @Override
        @Async
        public Awaitable<Boolean> advance() {
            return result(last < count && await(fut(true)));
        }

        @Override
        public Integer next() {
            return ++last;
        }

        @Override
        @Async
        public Awaitable<Void> closeAsync() {
            log("closing " + name);
            await(fut("closed"));
            log("closed " + name);
            return result();
        }
    }

    final class BrokenClose extends Counting {
        BrokenClose(String name, int count) {
            super(name, count);
        }

        @Override
        @Async
        public Awaitable<Void> closeAsync() {
            log("closing " + name);
            await(fut("closed"));
            throw new IllegalArgumentException("close " + name);
        }
    }

    AsyncIterable<Integer> numbers(int count) {
        return named("n", count);
    }

    AsyncIterable<Integer> named(String name, int count) {
        return () -> new Counting(name, count);
    }

    AsyncIterable<Integer> broken(int count) {
        return () -> new BrokenClose("n", count);
    }

    @Expect(value = "6", trace = "fut0=true fut1=true fut2=true closing n fut3=closed closed n after")
    @Async
    Coroutine<Integer> H41_all_elements() {
        int sum = 0;
        for (int n : each(numbers(3))) {
            sum += n;
        }
        log("after");
        return result(sum);
    }

    @Expect(value = "3", trace = "fut0=true fut1=true closing n fut2=closed closed n after")
    @Async
    Coroutine<Integer> H42_break() {
        int sum = 0;
        for (int n : each(numbers(5))) {
            sum += n;
            if (n == 2) {
                break;
            }
        }
        log("after");
        return result(sum);
    }

    @Expect(value = "1x", trace = "fut0=true fut1=x closing n fut2=closed closed n")
    @Async
    Coroutine<String> H43_return_of_an_awaited_value() {
        for (int n : each(numbers(3))) {
            return result(n + await(fut("x")));
        }
        return result("none");
    }

    @Expect(value = "0", trace = "closing n fut0=closed closed n")
    @Async
    Coroutine<Integer> H44_no_elements() {
        int sum = 0;
        for (int n : each(numbers(0))) {
            sum += n;
        }
        return result(sum);
    }

    @Expect(
            value = "throws java.lang.IllegalStateException: body",
            trace = "fut0=true closing n fut1=closed closed n finally")
    @Async
    Coroutine<Integer> H45_exception_in_the_body() {
        try {
            for (int n : each(numbers(3))) {
                throw new IllegalStateException("body");
            }
            return result(0);
        } finally {
            log("finally");
        }
    }

    @Expect("throws java.lang.IllegalStateException: body suppressed java.lang.IllegalArgumentException: close n")
    @Async
    Coroutine<Integer> H46_body_and_close_fail() {
        for (int n : each(broken(3))) {
            throw new IllegalStateException("body");
        }
        return result(0);
    }

    @Expect("caught close n at 1")
    @Async
    Coroutine<String> H47_close_fails_after_return() {
        int seen = 0;
        try {
            for (int n : each(broken(3))) {
                seen = n;
                return result("lost");
            }
        } catch (IllegalArgumentException e) {
            return result("caught " + e.getMessage() + " at " + seen);
        }
        return result("none");
    }

    @Expect(value = "9", trace = "fut0=true fut1=true fut2=true fut3=true after closing n fut4=closed closed n end")
    @Async
    Coroutine<Integer> H48_continue_after_break() {
        int sum = 0;
        for (int n : each(numbers(5))) {
            if (n < 4) {
                sum += n;
                continue;
            }
            sum += 3;
            log("after");
            break;
        }
        log("end");
        return result(sum);
    }

    @Expect(
            value = "2",
            trace = "fut0=true fut1=true fut2=true closing b fut3=closed closed b closing a fut4=closed closed a end")
    @Async
    Coroutine<Integer> H49_labelled_break_out_of_two() {
        int sum = 0;
        outer:
        for (int n : each(named("a", 2))) {
            for (int m : each(named("b", 2))) {
                sum += n;
                if (m == 2) {
                    break outer;
                }
            }
        }
        log("end");
        return result(sum);
    }

    @Expect(
            value = "3",
            trace = "fut0=true fut1=true closing b fut2=closed closed b fut3=true fut4=true closing b fut5=closed closed b"
                    + " closing a fut6=closed closed a end")
    @Async
    Coroutine<Integer> H50_labelled_continue_of_the_outer_one() {
        int sum = 0;
        outer:
        for (int n : each(named("a", 2))) {
            for (int m : each(named("b", 2))) {
                sum += n;
                continue outer;
            }
            sum += 100;
        }
        log("end");
        return result(sum);
    }

    @Expect(value = "1", trace = "fut0=true closing n fut1=closed closed n finally fut2=3")
    @Async
    Coroutine<Integer> H51_return_through_an_outer_finally() {
        try {
            for (int n : each(numbers(2))) {
                if (n > 0) {
                    return result(n);
                }
                t(n);
            }
        } finally {
            log("finally");
            await(fut(3));
        }
        return result(0);
    }

    @Expect(value = "1", trace = "fut0=true inner fut1=2 closing n fut2=closed closed n finally 1")
    @Async
    Coroutine<Integer> H52_inner_and_outer_finally() {
        int last = 0;
        try {
            for (int n : each(numbers(2))) {
                last = n;
                try {
                    return result(n);
                } finally {
                    log("inner");
                    await(fut(2));
                }
            }
        } finally {
            log(last > 0 ? "finally " + last : "finally without");
        }
        return result(0);
    }

    /** The finally block has a loop of its own, and code of the loop follows its copy. */
    @Expect(value = "x1", trace = "fut0=true rest closing n fut1=closed closed n f0 f1")
    @Async
    Coroutine<String> H53_finally_with_a_loop_then_more_of_the_body() {
        String s = "x";
        try {
            for (int n : each(numbers(2))) {
                if (n > 1) {
                    return result("early");
                }
                s += n;
                log("rest");
                break;
            }
        } finally {
            for (int i = 0; i < 2; i++) {
                if (s != null) {
                    log("f" + i);
                }
            }
        }
        return result(s);
    }

    @Expect(value = "early", trace = "fut0=true fut1=true closing n fut2=closed closed n f0 f1")
    @Async
    Coroutine<String> H54_return_through_finally_with_a_loop() {
        String s = "x";
        try {
            for (int n : each(numbers(3))) {
                if (n > 1) {
                    return result("early");
                }
                s += n;
            }
        } finally {
            for (int i = 0; i < 2; i++) {
                if (s != null) {
                    log("f" + i);
                }
            }
        }
        return result(s);
    }

    final class Resource implements AutoCloseable {
        @Override
        public void close() {
            log("close resource");
        }
    }

    @Expect(value = "1", trace = "fut0=true closing n fut1=closed closed n close resource")
    @Async
    Coroutine<Integer> H55_return_through_an_outer_resource() {
        try (Resource r = new Resource()) {
            for (int n : each(numbers(2))) {
                return result(n);
            }
        }
        return result(0);
    }

    @Expect(value = "1", trace = "fut0=true close resource closing n fut1=closed closed n")
    @Async
    Coroutine<Integer> H56_return_through_an_inner_resource() {
        for (int n : each(numbers(2))) {
            try (Resource r = new Resource()) {
                return result(n);
            }
        }
        return result(0);
    }

    @Expect("first")
    @Async
    Coroutine<String> H57_last_statement_before_else() {
        String s = "none";
        if (t(1) == 1) {
            for (int n : each(numbers(1))) {
                s = "first";
            }
        } else {
            s = "else" + await(fut(1));
        }
        return result(s);
    }

    @Expect("4")
    @Async
    Coroutine<Integer> H58_last_statement_of_a_loop() {
        int sum = 0;
        int rounds = 0;
        while (rounds++ < 2) {
            for (int n : each(numbers(rounds))) {
                sum += n;
                if (sum > 2) {
                    break;
                }
            }
        }
        return result(sum);
    }

    @Expect("case 1")
    @Async
    Coroutine<String> H59_in_a_switch() {
        String s = "";
        switch (t(1)) {
            case 1:
                for (int n : each(numbers(1))) {
                    s += "case " + n;
                }
                break;
            case 2:
                s = "two";
                break;
            default:
                s = "other";
        }
        return result(s);
    }

    @Expect("caught body1")
    @Async
    Coroutine<String> H60_catch_within() {
        String s = "";
        for (int n : each(numbers(1))) {
            try {
                throw new IllegalStateException("body" + n);
            } catch (IllegalStateException e) {
                s += "caught " + e.getMessage();
            }
        }
        return result(s);
    }

    @Expect("throws java.lang.NullPointerException")
    @Async
    Coroutine<Integer> H61_null_element() {
        for (int n : each(nothing())) {
            return result(n);
        }
        return result(0);
    }

    AsyncIterable<Integer> nothing() {
        return () -> new Counting("null", 1) {
            @Override
            public Integer next() {
                return null;
            }
        };
    }

    @Expect("in a lambda 3")
    @Async
    Coroutine<String> H62_in_a_lambda() {
        Later<String> later = () -> {
            int sum = 0;
            for (int n : each(numbers(2))) {
                sum += n;
            }
            return result("in a lambda " + sum);
        };
        return result(await(later.get()));
    }

    interface Later<T> {
        Coroutine<T> get();
    }

    @Expect("[1, 3, 9]")
    @Async
    Coroutine<String> H63_operands_below_the_loop() {
        return result(call(t(1), switch (t(2)) {
            case 2 -> {
                int sum = 0;
                for (int n : each(numbers(3))) {
                    sum += n;
                    if (n == 2) {
                        break;
                    }
                }
                yield sum;
            }
            default -> 0;
        }, 9));
    }

    @Expect("yields 1")
    @Async
    Coroutine<String> H64_yield_out_of_the_loop() {
        return result("yields " + switch (t(2)) {
            case 2 -> {
                for (int n : each(numbers(3))) {
                    yield n;
                }
                yield 0;
            }
            default -> 5;
        });
    }

    @Expect("throws java.lang.IllegalStateException: advance 2")
    @Async
    Coroutine<Integer> H65_advance_fails() {
        int sum = 0;
        for (int n : each(failing())) {
            sum += n;
        }
        return result(sum);
    }

    AsyncIterable<Integer> failing() {
        return () -> new Counting("failing", 3) {
            @Override
            @Async
            public Awaitable<Boolean> advance() {
                if (last == 1) {
                    await(failed(new IllegalStateException("advance 2")));
                }
                return result(true);
            }
        };
    }

    @Expect("4 of 2")
    @Async
    Coroutine<String> H66_outer_variables_of_all_widths() {
        long sum = 1L;
        double half = 0.5;
        String s = null;
        for (int n : each(numbers(2))) {
            long wide = n * 1L;
            sum += wide;
            half *= 2;
            s = sum + " of " + (int) (half);
        }
        return result(s);
    }

    @Expect(value = "done", trace = "fut0=true inside fut1=true inside closing n fut2=closed closed n")
    @Async
    Coroutine<String> H67_monitor_within() {
        for (int n : each(numbers(3))) {
            synchronized (this) {
                log("inside");
                if (n == 2) {
                    return result("done");
                }
            }
        }
        return result("all");
    }

    @Expect("1:1 2:1 2:2 ")
    @Async
    Coroutine<String> H68_nested_with_body_between() {
        String s = "";
        for (int n : each(named("a", 2))) {
            for (int m : each(named("b", n))) {
                s += n + ":" + m + " ";
            }
        }
        return result(s);
    }

    @Expect("ends")
    @Async
    Coroutine<String> H69_break_to_a_block_around() {
        String s = "ends";
        block:
        {
            for (int n : each(numbers(2))) {
                if (n == 1) {
                    break block;
                }
            }
            s = "not skipped";
        }
        return result(s);
    }

    @Expect("caught body suppressed 1")
    @Async
    Coroutine<String> H70_suppressed_is_seen_outside() {
        try {
            for (int n : each(broken(1))) {
                throw new IllegalStateException("body");
            }
        } catch (IllegalStateException e) {
            return result("caught " + e.getMessage() + " suppressed " + e.getSuppressed().length);
        }
        return result("no");
    }
}

package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Section F: the handlers around an await are the right ones. */
public class Exceptions extends Case {

    static class First extends RuntimeException {
        First(String message) {
            super(message);
        }
    }

    static class Second extends RuntimeException {
        Second(String message) {
            super(message);
        }
    }

    @Expect("caught one")
    @Async
    Coroutine<String> F01_await_throws_and_is_caught() {
        try {
            await(failed(new First("one")));
            return result("never");
        } catch (First e) {
            return result("caught " + e.getMessage());
        }
    }

    @Expect("one then 2")
    @Async
    Coroutine<String> F02_await_in_catch() {
        try {
            await(failed(new First("one")));
            return result("never");
        } catch (First e) {
            int n = await(fut(2));
            return result(e.getMessage() + " then " + n);
        }
    }

    @Expect("true")
    @Async
    Coroutine<Boolean> F03_the_same_exception_is_rethrown() {
        First original = new First("one");
        try {
            await(rethrowing(original));
            return result(false);
        } catch (First e) {
            return result(e == original);
        }
    }

    @Async
    Coroutine<Integer> rethrowing(First original) {
        try {
            await(failed(original));
        } catch (First e) {
            await(fut(1));
            throw e;
        }
        return result(0);
    }

    @Async
    Coroutine<String> multi(RuntimeException failure) {
        try {
            await(failed(failure));
            return result("never");
        } catch (First | Second e) {
            await(fut(1));
            return result(e.getMessage() + await(fut("!")));
        }
    }

    @Expect("one! two!")
    @Async
    Coroutine<String> F04_multi_catch() {
        String s = await(multi(new First("one")));
        return result(s + " " + await(multi(new Second("two"))));
    }

    @Expect("outer two")
    @Async
    Coroutine<String> F05_inner_handler_does_not_match() {
        try {
            try {
                await(fut(1));
                await(failed(new Second("two")));
                return result("never");
            } catch (First e) {
                return result("inner " + await(fut(e.getMessage())));
            }
        } catch (Second e) {
            return result("outer " + await(fut(e.getMessage())));
        }
    }

    @Expect("caught between")
    @Async
    Coroutine<String> F06_exception_between_two_awaits() {
        try {
            int n = await(fut(1));
            if (n == 1) {
                throw new First("between");
            }
            await(fut(2));
        } catch (First e) {
            return result("caught " + e.getMessage());
        }
        return result("never");
    }

    @Expect("inner one, outer two")
    @Async
    Coroutine<String> F07_handler_is_active_after_the_resume() {
        String s = "";
        try {
            await(fut(0));
            try {
                await(fut(1));
                await(failed(new First("one")));
            } catch (First e) {
                s += "inner " + e.getMessage();
            }
            await(failed(new Second("two")));
        } catch (Second e) {
            s += ", outer " + e.getMessage();
        }
        return result(s);
    }

    /** A future that refuses to be asked. */
    static class Refusing<T> extends CompletableFuture<T> {
        @Override
        public boolean isDone() {
            throw new First("refused");
        }

        @Override
        public <U> CompletableFuture<U> handle(BiFunction<? super T, Throwable, ? extends U> function) {
            throw new First("refused");
        }

        @Override
        public CompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> action) {
            throw new First("refused");
        }

        @Override
        public T join() {
            throw new First("refused");
        }

        @Override
        public CompletableFuture<T> toCompletableFuture() {
            throw new First("refused");
        }
    }

    @Expect("caught refused")
    @Async
    Coroutine<String> F08_registration_throws() {
        try {
            await(fut(0));
            await(new Refusing<Integer>());
            return result("never");
        } catch (First e) {
            await(fut(1));
            return result("caught " + e.getMessage());
        }
    }

    @Expect("3")
    @Async
    Coroutine<Integer> F09_unused_catch_variable() {
        int i = 1;
        try {
            await(failed(new First("one")));
        } catch (First ignored) {
            i = await(fut(2));
        }
        return result(i + await(fut(1)));
    }

    @Expect("one42later")
    @Async
    Coroutine<String> F10_catch_variable_across_an_await() {
        String s = "";
        try {
            await(failed(new First("one")));
        } catch (First e) {
            await(fut(1));
            s += e.getMessage();
        }
        {
            int reused = await(fut(42));
            await(fut(2));
            s += reused;
        }
        String later = await(fut("later"));
        await(fut(3));
        return result(s + later);
    }

    @Expect("[5, two, 7]")
    @Async
    Coroutine<String> F11_list_throwable_and_pair_in_one_slot() {
        int total = 0;
        String message = "";
        {
            List<Integer> list = new ArrayList<>(List.of(2, 3));
            await(fut(0));
            for (int n : list) {
                total += await(fut(n));
            }
        }
        try {
            await(failed(new Second("two")));
        } catch (Second e) {
            await(fut(1));
            message = e.getMessage();
        }
        {
            long[] pair = {3, 4};
            await(fut(2));
            return result(call(total, message, pair[0] + pair[1]));
        }
    }

    @Expect("caught one")
    @Async
    Coroutine<String> F12_try_holds_nothing_but_an_await() {
        CompletableFuture<Object> stage = failed(new First("one"));
        try {
            await(stage);
        } catch (First e) {
            return result("caught " + e.getMessage());
        }
        return result("never");
    }

    @Expect("[1, 2]")
    @Async
    Coroutine<String> F12_try_of_awaits_side_by_side() {
        CompletableFuture<Integer> one = fut(1);
        CompletableFuture<Integer> two = fut(2);
        int x = 0;
        int y = 0;
        try {
            x = await(one);
            y = await(two);
        } catch (First e) {
            x = -1;
        }
        return result(call(x, y));
    }

    @Async
    Coroutine<String> F13_handler_that_covers_itself() {
        Object lock = new Object();
        int n = await(fut(1));
        try {
            try {
                n += await(fut(2));
                throw new First("one");
            } finally {
                synchronized (lock) {
                    n += 10;
                }
                n += await(fut(3));
            }
        } catch (First e) {
            return result(e.getMessage() + n + await(fut("!")));
        } finally {
            log("finally " + n);
        }
    }

    @Expect("first: first")
    @Async
    Coroutine<String> F14_order_of_overlapping_handlers() {
        try {
            try {
                await(fut(0));
                await(failed(new First("first")));
                await(fut(1));
            } catch (First e) {
                return result("first: " + await(fut(e.getMessage())));
            } catch (RuntimeException e) {
                return result("runtime: " + await(fut(e.getMessage())));
            }
        } catch (Throwable e) {
            return result("any: " + await(fut(e.getMessage())));
        }
        return result("never");
    }

    @Expect("before 5 one")
    @Async
    Coroutine<String> F15_local_assigned_before_the_await_is_read_in_the_handler() {
        String s;
        int n = 0;
        try {
            s = t("before");
            n = 5;
            await(failed(new First("one")));
            s = "after";
        } catch (First e) {
            s = "before " + n + " " + e.getMessage();
        }
        return result(await(fut(s)));
    }

    @Expect("mid 2 two")
    @Async
    Coroutine<String> F16_local_assigned_between_two_awaits_is_read_in_the_handler() {
        String state = "start";
        long count = 0;
        try {
            count += await(fut(1));
            state = "mid";
            count++;
            await(failed(new Second("two")));
            state = "end";
        } catch (Second e) {
            return result(state + " " + count + " " + e.getMessage());
        }
        return result(state);
    }
}

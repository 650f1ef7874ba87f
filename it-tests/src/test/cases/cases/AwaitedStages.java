package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.lang.reflect.Proxy;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Section Q: stages that are awaited, and how they behave. */
public class AwaitedStages extends Case {

    /** Knows only the two methods that an implementation must have in its own way. */
    @SuppressWarnings("unchecked")
    static <T> CompletionStage<T> minimal(CompletableFuture<T> future) {
        return (CompletionStage<T>) Proxy.newProxyInstance(
                AwaitedStages.class.getClassLoader(), new Class<?>[] {CompletionStage.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "handle":
                            return future.handle((BiFunction<T, Throwable, Object>) arguments[0]);
                        case "whenComplete":
                            return future.whenComplete((BiConsumer<T, Throwable>) arguments[0]);
                        case "toString":
                            return "minimal";
                        default:
                            throw new UnsupportedOperationException(method.getName());
                    }
                });
    }

    @Expect("1 null 2")
    @Async
    Coroutine<String> Q01_completed() {
        Object one = await(CompletableFuture.completedFuture(1));
        Object none = await(CompletableFuture.completedFuture(null));
        return result(one + " " + none + " " + await(fut(2)));
    }

    @Expect("caught early 1")
    @Async
    Coroutine<String> Q01_failed() {
        try {
            await(CompletableFuture.failedFuture(new IllegalStateException("early")));
            return result("never");
        } catch (IllegalStateException e) {
            return result("caught " + e.getMessage() + " " + await(fut(1)));
        }
    }

    @Expect("caught 1, caught 2, caught 3")
    @Async
    Coroutine<String> Q04_null_fails_at_the_await() {
        CompletableFuture<Integer> noFuture = null;
        Awaitable<Integer> noAwaitable = null;
        CompletionStage<Integer> noStage = null;
        String s = "";
        try {
            await(noFuture);
        } catch (NullPointerException e) {
            s += "caught " + await(fut(1));
        }
        try {
            await(noAwaitable);
        } catch (NullPointerException e) {
            s += ", caught " + await(fut(2));
        }
        try {
            await(noStage);
        } catch (NullPointerException e) {
            s += ", caught " + await(fut(3));
        }
        return result(s);
    }

    @Expect("12")
    @Async
    Coroutine<Integer> Q05_minimal_stages() {
        int own = await(minimal(fut(1)));
        int jdks = await(fut(4).minimalCompletionStage());
        return result(own + jdks + await(CompletableFuture.completedStage(7)));
    }

    @Expect("io disk")
    @Async
    Coroutine<String> Q05_minimal_stage_that_fails() {
        try {
            await(minimal(failed(new java.io.IOException("disk"))), java.io.IOException.class);
            return result("never");
        } catch (java.io.IOException e) {
            return result("io " + await(minimal(fut(e.getMessage()))));
        }
    }

    /** Counts who asks to be told, and wraps the callback as libraries do. */
    static final class Counting<T> extends CompletableFuture<T> {
        int told;

        Counting(CompletableFuture<T> future) {
            future.whenComplete((value, failure) -> {
                if (failure == null) {
                    complete(value);
                } else {
                    completeExceptionally(failure);
                }
            });
        }

        @Override
        public <U> CompletableFuture<U> handle(BiFunction<? super T, Throwable, ? extends U> function) {
            told++;
            return super.handle((value, failure) -> function.apply(value, failure));
        }

        @Override
        public CompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> action) {
            told++;
            return super.whenComplete((value, failure) -> action.accept(value, failure));
        }
    }

    @Expect("5 told 1 1")
    @Async
    Coroutine<String> Q06_subclass_that_overrides_the_callbacks() {
        Counting<Integer> one = new Counting<>(fut(2));
        Counting<Integer> two = new Counting<>(fut(3));
        int sum = await(one) + await(two);
        return result(sum + " told " + one.told + " " + two.told);
    }

    @Expect("true")
    @Async
    Coroutine<Boolean> Q08_one_future_awaited_twice() {
        CompletableFuture<Object> future = fut(new Object());
        Object first = await(future);
        Object second = await(future);
        return result(first == second && await(fut(true)));
    }

    @Expect("caught once, caught again, true")
    @Async
    Coroutine<String> Q08_one_failed_future_awaited_twice() {
        CompletableFuture<Integer> future = failed(new IllegalStateException("same"));
        IllegalStateException first = null;
        String s = "";
        try {
            await(future);
        } catch (IllegalStateException e) {
            first = e;
            s += "caught once, ";
        }
        try {
            await(future);
        } catch (IllegalStateException e) {
            s += "caught again, " + (first == e);
        }
        return result(s);
    }

    @Async
    private Coroutine<Integer> plus(CompletableFuture<Integer> future, int n) {
        try {
            int awaited = await(future);
            return result(awaited + n);
        } catch (IllegalStateException e) {
            return result(-n);
        }
    }

    @Expect("33")
    @Async
    Coroutine<Integer> Q09_one_future_awaited_by_two_methods() {
        CompletableFuture<Integer> future = fut(1);
        var one = plus(future, 10);
        var two = plus(future, 20);
        var three = await(future);
        return result(await(two) + await(one) + three);
    }

    @Expect("2 caught obtruded")
    @Async
    Coroutine<String> Q10_obtruded_before_the_await() {
        CompletableFuture<Integer> value = fut(1);
        value.obtrudeValue(2);
        CompletableFuture<Integer> failure = fut(3);
        failure.obtrudeException(new IllegalStateException("obtruded"));
        String s = await(value) + " ";
        try {
            return result(s + await(failure));
        } catch (IllegalStateException e) {
            return result(s + "caught " + e.getMessage());
        }
    }

    @Expect("2 then 3")
    @Async
    Coroutine<String> Q10_obtruded_while_awaited_and_after() {
        CompletableFuture<Integer> value = new CompletableFuture<>();
        CompletableFuture<Integer> trigger = fut(0);
        trigger.thenRun(() -> value.obtrudeValue(2));
        await(trigger);
        int two = await(value);
        value.obtrudeValue(3);
        return result(two + " then " + await(value));
    }

    @Expect("cancelled by others 1")
    @Async
    Coroutine<String> Q11_cancelled_by_others_while_awaited() {
        CompletableFuture<Integer> future = new CompletableFuture<>();
        fut(0).whenComplete((value, failure) -> future.cancel(true));
        try {
            return result("never" + await(future));
        } catch (CancellationException e) {
            return result("cancelled by others " + await(fut(1)));
        }
    }

    @Expect("timed out 1")
    @Async
    Coroutine<String> Q12_the_jdks_timeout_fires() {
        CompletableFuture<Integer> future = new CompletableFuture<Integer>().orTimeout(1, TimeUnit.MILLISECONDS);
        try {
            return result("never" + await(future, TimeoutException.class));
        } catch (TimeoutException e) {
            return result("timed out " + await(fut(1)));
        }
    }

    @Expect("7")
    @Async
    Coroutine<Integer> Q12_the_jdks_timeout_completes() {
        int n = await(new CompletableFuture<Integer>().completeOnTimeout(3, 1, TimeUnit.MILLISECONDS));
        return result(n + await(fut(4)));
    }

    /** Tells its waiters twice, with different values. */
    static final class Twice extends CompletableFuture<Integer> {
        private final CompletableFuture<Integer> future;

        Twice(CompletableFuture<Integer> future) {
            this.future = future;
        }

        @Override
        public <U> CompletableFuture<U> handle(BiFunction<? super Integer, Throwable, ? extends U> function) {
            return future.handle((value, failure) -> {
                function.apply(value, failure);
                function.apply(-1, null);
                return function.apply(null, new IllegalStateException("again"));
            });
        }

        @Override
        public CompletableFuture<Integer> whenComplete(BiConsumer<? super Integer, ? super Throwable> action) {
            return future.whenComplete((value, failure) -> {
                action.accept(value, failure);
                action.accept(-1, null);
                action.accept(null, new IllegalStateException("again"));
            });
        }
    }

    @Expect("6")
    @Async
    Coroutine<Integer> Q13_stage_that_calls_back_several_times() {
        int one = await(new Twice(fut(1)));
        int two = await(new Twice(fut(2)));
        return result(one + two + await(new Twice(fut(3))));
    }

    @Expect("20004")
    @Async
    Coroutine<Integer> Q14_called_back_at_once_again_and_again() {
        int sum = 0;
        for (int i = 0; i < 20_000; i++) {
            sum += await(minimal(CompletableFuture.completedFuture(1)));
        }
        return result(sum + await(fut(4)));
    }
}

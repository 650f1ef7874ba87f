package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Section R: methods of every return type, called from a case; and what may stand behind {@code return}. */
public class Returns extends Case {

    @Async
    private CompletableFuture<Integer> future(int x) {
        return Fermata.done(await(fut(x)) + 1);
    }

    @Expect("6")
    @Async
    Coroutine<Integer> R01_completable_future() {
        int two = await(future(await(fut(1))));
        CompletableFuture<Integer> three = future(two);
        return result(await(three) + two + await(fut(1)));
    }

    @Async
    private CompletionStage<Integer> stage(int x) {
        return Fermata.done(await(fut(x)) + 1);
    }

    @Expect("5")
    @Async
    Coroutine<Integer> R02_completion_stage() {
        CompletionStage<Integer> stage = stage(1);
        return result(await(stage) + await(stage(2)));
    }

    @Async
    private Task<String> task(String x) {
        return Fermata.done(x + await(fut("t")));
    }

    @Async
    private Awaitable<String> awaitable(String x) {
        return Fermata.result(x + await(fut("a")));
    }

    @Expect("xta!")
    @Async
    Coroutine<String> R02_task_and_awaitable() {
        String s = await(task("x"));
        return result(await(awaitable(s)) + await(fut("!")));
    }

    @Async
    private CompletableFuture<Void> nothing() {
        log(await(fut("nothing")));
        return Fermata.done();
    }

    @Async
    private CompletableFuture<Void> writtenNull() {
        log(await(fut("null")));
        return Fermata.done(null);
    }

    @Async
    private Coroutine<Void> nothingOfThisKind() {
        log(await(fut("kind")));
        return result();
    }

    @Expect("nullnullnull")
    @Async
    Coroutine<String> R03_void_results() {
        String s = "" + await(nothing());
        s += await(writtenNull());
        return result(s + await(nothingOfThisKind()));
    }

    @Async
    private <T> CompletableFuture<T> generic(T value) {
        T same = await(fut(value));
        await(fut(0));
        return Fermata.done(same);
    }

    @Expect("s1")
    @Async
    Coroutine<String> R05_type_parameter() {
        String s = await(generic("s"));
        int n = await(generic(1));
        return result(s + n);
    }

    @Async
    private Coroutine<Integer> nullOf(boolean afterAwait) {
        if (afterAwait) {
            await(fut(0));
        }
        return null;
    }

    @Async
    private CompletableFuture<Integer> nullFuture() {
        return await(fut(0)) == 0 ? null : Fermata.done(1);
    }

    @Expect("caught caught caught 1")
    @Async
    Coroutine<String> R06_null_instead_of_something_to_await() {
        String s = "";
        for (int i = 0; i < 3; i++) {
            try {
                int n = i < 2 ? await(nullOf(i == 1)) : await(nullFuture());
                s += n;
            } catch (NullPointerException e) {
                s += "caught ";
            }
        }
        return result(s + await(fut(1)));
    }

    @Async
    private CompletableFuture<Integer> pending(int x) {
        log("body");
        return fut(x);
    }

    @Async
    private CompletableFuture<Integer> pendingAfter(int x) {
        int more = await(fut(1));
        return fut(x + more);
    }

    @Expect("7")
    @Async
    Coroutine<Integer> R07_pending_future_is_flattened() {
        CompletableFuture<Integer> one = pending(1);
        int three = await(pendingAfter(2));
        return result(await(one) + three + await(pending(3)));
    }

    @Async
    private CompletableFuture<Integer> failing(boolean wrapped) {
        Throwable failure = new IllegalStateException("failed");
        return CompletableFuture.failedFuture(
                wrapped ? new java.util.concurrent.CompletionException(failure) : failure);
    }

    @Expect("failed failed 1")
    @Async
    Coroutine<String> R08_failed_future() {
        String s = "";
        for (int i = 0; i < 2; i++) {
            try {
                s += await(failing(i == 1));
            } catch (IllegalStateException e) {
                s += e.getMessage() + " ";
            }
        }
        return result(s + await(fut(1)));
    }

    @Async
    private CompletableFuture<Integer> several(int way) {
        switch (way) {
            case 0:
                return fut(10);
            case 1:
                return CompletableFuture.completedFuture(await(fut(20)));
            case 2:
                return new CompletableFuture<Integer>() {
                    {
                        complete(30);
                    }
                };
            case 3:
                return future(await(fut(40)));
            case 4:
                return task("50").thenApply(String::length);
            default:
                return Fermata.done(60);
        }
    }

    @Expect("[10, 20, 30, 41, 3, 60]")
    @Async
    Coroutine<String> R09_returns_of_several_types() {
        Object[] all = new Object[6];
        for (int i = 0; i < all.length; i++) {
            all[i] = await(several(i));
        }
        return result(call(all));
    }

    private final CompletableFuture<Integer> shared = new CompletableFuture<>();

    @Async
    private CompletableFuture<Integer> cached(boolean first) {
        if (first) {
            CompletableFuture<Integer> own = fut(5);
            own.thenAccept(shared::complete);
            await(own);
        }
        return shared;
    }

    @Expect("555")
    @Async
    Coroutine<String> R13_shared_future_is_handed_on() {
        String s = "" + await(cached(true)) + await(cached(false));
        return result(s + await(shared));
    }

    interface Maker<R> {
        R make(int x);
    }

    final class Futures implements Maker<CompletableFuture<Integer>> {
        @Override
        @Async
        public CompletableFuture<Integer> make(int x) {
            return Fermata.done(await(fut(x)) * 2);
        }
    }

    final class Kinds implements Maker<Coroutine<Integer>> {
        @Override
        @Async
        public Coroutine<Integer> make(int x) {
            return result(await(fut(x)) * 3);
        }
    }

    @Expect("13")
    @Async
    Coroutine<Integer> R14_bridge_that_returns_object() {
        Maker<CompletableFuture<Integer>> futures = new Futures();
        Maker<Coroutine<Integer>> kinds = new Kinds();
        int four = await(futures.make(2));
        return result(four + await(kinds.make(3)));
    }
}

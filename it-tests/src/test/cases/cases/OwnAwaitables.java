package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Section Q: awaitables of users' own, which complete at every moment and resume more than once. */
public class OwnAwaitables extends Case {

    /** A user's own awaitable over a future; subclasses are more or less well-behaved. */
    static class Own<T> implements Awaitable<T> {
        final CompletableFuture<T> future;
        int registered;

        Own(CompletableFuture<T> future) {
            this.future = future;
        }

        @Override
        public boolean isDone() {
            return future.isDone();
        }

        @Override
        public T result() throws Throwable {
            try {
                return future.join();
            } catch (CompletionException e) {
                throw e.getCause();
            }
        }

        @Override
        public void register(Runnable resumption) {
            registered++;
            future.whenComplete((value, failure) -> resumption.run());
        }

        @Override
        public void withdraw(Runnable resumption) {}

        @Override
        public boolean cancel() {
            return false;
        }
    }

    /** Completes after it was asked and before it is told whom to resume. */
    static final class LateAnswer<T> extends Own<T> {
        private boolean asked;

        LateAnswer(T value) {
            super(CompletableFuture.completedFuture(value));
        }

        @Override
        public boolean isDone() {
            boolean before = asked;
            asked = true;
            return before;
        }

        @Override
        public void register(Runnable resumption) {
            resumption.run();
        }
    }

    @Expect("12")
    @Async
    Coroutine<Integer> Q02_completed_between_the_question_and_the_registration() {
        int sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += await(new LateAnswer<>(i)) + await(fut(i)) + await(new LateAnswer<>(i + 1));
        }
        return result(sum);
    }

    /** Another thread resumes the waiter while it still registers. */
    static final class DuringRegistration<T> extends Own<T> {
        DuringRegistration(CompletableFuture<T> future) {
            super(future);
        }

        @Override
        public void register(Runnable resumption) {
            CompletableFuture.runAsync(() -> future.whenComplete((value, failure) -> resumption.run()))
                    .join();
        }
    }

    @Expect("6")
    @Async
    Coroutine<Integer> Q03_completed_by_another_thread_during_the_registration() {
        int sum = 0;
        for (int i = 1; i < 4; i++) {
            int before = sum;
            sum = await(new DuringRegistration<>(fut(i))) + before;
        }
        return result(sum);
    }

    @Expect("own 3")
    @Async
    Coroutine<String> Q07_own_awaitable() {
        Own<Integer> one = new Own<>(fut(1));
        int sum = await(one);
        sum += await(new Own<>(fut(2)));
        return result("own " + sum);
    }

    @Expect("caught own")
    @Async
    Coroutine<String> Q07_own_awaitable_that_fails() {
        try {
            await(new Own<>(failed(new IllegalStateException("own"))));
            return result("never");
        } catch (IllegalStateException e) {
            return result("caught " + await(new Own<>(fut(e.getMessage()))));
        }
    }

    /** Resumes each of its waiters several times. */
    static final class Insistent<T> extends Own<T> {
        Insistent(CompletableFuture<T> future) {
            super(future);
        }

        @Override
        public void register(Runnable resumption) {
            super.register(resumption);
            super.register(resumption);
            future.whenComplete((value, failure) -> CompletableFuture.runAsync(resumption));
        }
    }

    @Expect("6")
    @Async
    Coroutine<Integer> Q13_awaitable_that_resumes_several_times() {
        int one = await(new Insistent<>(fut(1)));
        int two = await(new Insistent<>(fut(2)));
        return result(one + two + await(new Insistent<>(fut(3))));
    }

    /** Never says that it is done, and resumes whoever registers at once, inside the call. */
    static final class Immediate extends Own<Integer> {
        Immediate(int value) {
            super(CompletableFuture.completedFuture(value));
        }

        @Override
        public boolean isDone() {
            return false;
        }
    }

    @Expect("20004")
    @Async
    Coroutine<Integer> Q14_resumed_at_once_again_and_again() {
        int sum = 0;
        for (int i = 0; i < 20_000; i++) {
            sum += await(new Immediate(1));
        }
        return result(sum + await(fut(4)));
    }
}

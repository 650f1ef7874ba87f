package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Section F: failures arrive at the await as they are, and pass through what awaits it. */
public class Failures extends Case {

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

    @Async
    Coroutine<String> F17_seven_awaits_in_three_nested_tries() {
        int awaits = 0;
        int finals = 0;
        for (int round = 0; round < 3; round++) {
            try {
                awaits += await(fut(1));
                try {
                    awaits += await(fut(1));
                    try {
                        awaits += await(fut(1));
                        await(failed(new First("inner")));
                    } catch (First e) {
                        awaits += await(fut(1));
                        throw new Second("middle");
                    } finally {
                        finals += await(fut(1));
                    }
                } catch (Second e) {
                    awaits += await(fut(1));
                    throw new IllegalArgumentException("outer");
                } finally {
                    finals += await(fut(1));
                }
            } catch (IllegalArgumentException e) {
                awaits += await(fut(1));
            } finally {
                finals += await(fut(1));
            }
        }
        return result(call(awaits, finals));
    }

    @Async
    Coroutine<String> caught(Throwable failure) {
        try {
            await(failed(failure));
            return result("never");
        } catch (Throwable e) {
            return result(e.getClass().getSimpleName() + ":" + (e == failure) + ":" + await(fut(e.getMessage())));
        }
    }

    @Expect("First:false:one, CompletionException:true:alone")
    @Async
    Coroutine<String> F19_completion_exceptions_are_taken_off() {
        String s = await(caught(new CompletionException(new First("one"))));
        return result(s + ", " + await(caught(new CompletionException("alone", null))));
    }

    @Expect("CancellationException:true:gone")
    @Async
    Coroutine<String> F20_a_foreign_cancellation_is_not_wrapped() {
        CancellationException gone = new CancellationException("gone");
        CompletableFuture<Integer> stage = new CompletableFuture<>();
        stage.completeExceptionally(gone);
        await(fut(0));
        try {
            await(stage);
            return result("never");
        } catch (CancellationException e) {
            return result("CancellationException:" + (e == gone) + ":" + e.getMessage());
        }
    }

    @Expect("OutOfMemoryError:true:no, StackOverflowError:true:deep")
    @Async
    Coroutine<String> F21_errors_are_thrown_as_they_are() {
        String s = await(caught(new OutOfMemoryError("no")));
        return result(s + ", " + await(caught(new StackOverflowError("deep"))));
    }

    @Expect("InterruptedException:true:woken")
    @Async
    Coroutine<String> F22_interruption_as_a_checked_failure() {
        return result(await(caught(new InterruptedException("woken"))));
    }

    @Expect("io disk")
    @Async
    Coroutine<String> F23_checked_failure_of_a_stage() {
        try {
            await(failed(new IOException("disk")), IOException.class);
            return result("never");
        } catch (IOException e) {
            return result("io " + await(fut(e.getMessage())));
        }
    }

    @Expect("throws java.io.IOException: disk")
    @Async
    Coroutine<String> F23_checked_failure_passes_undeclared() {
        await(failed(new IOException("disk")));
        return result("never");
    }

    @Async
    Coroutine<Integer> descend(int depth, First failure) {
        if (depth == 0) {
            await(fut(1));
            await(failed(failure));
        }
        return result(1 + await(descend(depth - 1, failure)));
    }

    @Expect("true")
    @Async
    Coroutine<Boolean> F24_failure_through_sixty_four_calls() {
        First failure = new First("deep");
        try {
            await(descend(64, failure));
            return result(false);
        } catch (First e) {
            return result(e == failure);
        }
    }

    @Expect("0 caught1 2 ")
    @Async
    Coroutine<String> F25_await_in_catch_then_continue_and_break() {
        String s = "";
        for (int i = 0; ; i++) {
            try {
                if (i == 1) {
                    await(failed(new First("1")));
                }
                if (i == 3) {
                    await(failed(new Second("3")));
                }
                s += await(fut(i)) + " ";
            } catch (First e) {
                s += "caught" + await(fut(e.getMessage())) + " ";
                continue;
            } catch (Second e) {
                await(fut(e.getMessage()));
                break;
            }
        }
        return result(s);
    }

    int finals;

    @Expect("second 1")
    @Async
    Coroutine<String> F26_throw_in_catch_runs_the_outer_finally_once() {
        try {
            try {
                await(failed(new First("one")));
            } catch (First e) {
                await(fut(1));
                throw new Second("second");
            } finally {
                finals += await(fut(1));
                log("finally");
            }
        } catch (Second e) {
            return result(e.getMessage() + " " + finals);
        }
        return result("never");
    }

    @Expect("throws cases.Failures$First: early")
    @Async
    Coroutine<Integer> F29_exception_before_the_first_await() {
        if (t(true)) {
            throw new First("early");
        }
        return result(await(fut(1)));
    }

    @Expect("caught early")
    @Async
    Coroutine<String> F30_exception_before_the_first_await_of_the_callee() {
        try {
            int n = await(F29_exception_before_the_first_await());
            return result("never" + n);
        } catch (First e) {
            return result("caught " + await(fut(e.getMessage())));
        }
    }

    /** Nobody looks this class up while the case is transformed. */
    static class Nowhere extends First {
        Nowhere(String message) {
            super(message);
        }
    }

    @Expect("nowhere 2")
    @Async
    Coroutine<String> F18_handler_of_a_class_that_the_transformer_cannot_find() {
        First e;
        try {
            await(fut(1));
            e = await(failed(new Nowhere("nowhere")));
        } catch (Nowhere n) {
            e = n;
        }
        int n = await(fut(2));
        return result(e.getMessage() + " " + n);
    }
}

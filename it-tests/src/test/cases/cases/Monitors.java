package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.annotations.SuppressAsyncWarnings;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Section N: monitors that are not held while the coroutine is suspended. */
public class Monitors extends Case {

    /** Turns of a loop that HotSpot compiles while it runs. */
    private static final int MANY = 70_000;

    final Object lock = new Object();
    final Object other = new Object();
    int guarded;

    private String held() {
        return "held " + Thread.holdsLock(lock) + Thread.holdsLock(other) + Thread.holdsLock(this);
    }

    @Expect("4")
    @Async
    Coroutine<Integer> N01_blocks_before_and_after_an_await() {
        synchronized (lock) {
            guarded++;
        }
        int n = await(fut(2));
        synchronized (lock) {
            guarded += n;
        }
        log(held());
        synchronized (this) {
            return result(guarded + await0(1));
        }
    }

    private int await0(int value) {
        return value;
    }

    @Expect("140003")
    @Async
    Coroutine<Integer> N01_hot_loops_over_a_monitor_on_both_sides() {
        for (int i = 0; i < MANY; i++) {
            synchronized (lock) {
                guarded++;
            }
        }
        int n = await(fut(3));
        for (int i = 0; i < MANY; i++) {
            synchronized (lock) {
                guarded++;
            }
        }
        return result(guarded + n);
    }

    @Expect(value = "6", trace = "fut0=[1, 2, 3] held falsefalsefalse")
    @Async
    Coroutine<Integer> N01_the_locked_object_is_awaited() {
        int sum = 0;
        synchronized (await(fut(List.of(1, 2, 3)))) {
            sum += 6;
        }
        log(held());
        return result(sum);
    }

    @Expect("a null lock")
    @Async
    Coroutine<String> N01_an_awaited_lock_is_null() {
        try {
            synchronized (await(fut((Object) null))) {
                log("never");
            }
            return result("locked");
        } catch (NullPointerException e) {
            log(held());
            return result("a null lock");
        }
    }

    @Expect(value = "3", trace = "held truetruefalse held falsefalsefalse fut0=1 held falsefalsefalse")
    @Async
    Coroutine<Integer> N05_nested_monitors_are_released_before_the_await() {
        synchronized (lock) {
            guarded++;
            synchronized (other) {
                guarded++;
                log(held());
            }
        }
        log(held());
        int n = await(fut(1));
        log(held());
        return result(guarded + n);
    }

    @Expect("4")
    @Async
    Coroutine<Integer> N05_the_same_monitor_twice() {
        int n = await(fut(1));
        synchronized (lock) {
            synchronized (lock) {
                guarded += n;
            }
            guarded++;
            log(held());
        }
        log(held());
        return result(guarded + await(fut(2)));
    }

    @Expect("12")
    @Async
    Coroutine<Integer> N06_monitor_and_await_in_one_loop() {
        for (int i = 0; i < 3; i++) {
            synchronized (lock) {
                guarded += i;
                if (i == 1) {
                    continue;
                }
            }
            int n = await(fut(i + 1));
            synchronized (lock) {
                guarded += n;
            }
            log(held());
        }
        int rest = await(fut(5));
        return result(guarded + rest);
    }

    @Expect("1 held falsefalsefalse")
    @Async
    Coroutine<String> N06_break_and_return_leave_the_monitor() {
        search:
        while (true) {
            for (int i = 0; ; i++) {
                synchronized (lock) {
                    if (i == 1) {
                        guarded = i;
                        break search;
                    }
                }
                await(fut(i));
            }
        }
        synchronized (lock) {
            if (guarded > await0(5)) {
                return result("never");
            }
        }
        return result(await(fut(guarded)) + " " + held());
    }

    private synchronized int locked(int n) {
        guarded += n;
        return Thread.holdsLock(this) ? guarded : -1;
    }

    private synchronized <T> T whileLocked(Supplier<T> body) {
        return body.get();
    }

    @Expect("6")
    @Async
    Coroutine<Integer> N07_monitor_of_a_callee() {
        int one = locked(await(fut(1)));
        int three = locked(one + await(fut(1)));
        log(held());
        return result(three + await(fut(3)));
    }

    /** A call that is made while the monitor is held, awaited without it. */
    @Async
    Coroutine<String> N07_a_stage_is_made_while_a_monitor_is_held() {
        var pending = whileLocked(() -> stored(1));
        log(held());
        return result(await(pending) + held());
    }

    private CompletableFuture<Integer> stored(int n) {
        guarded += n;
        return fut(n);
    }

    @Expect("caught inside held falsefalsefalse 2")
    @Async
    Coroutine<String> N08_exception_leaves_the_block() {
        int n;
        try {
            synchronized (lock) {
                guarded = await0(2);
                if (guarded == 2) {
                    throw new IllegalStateException("inside");
                }
            }
            n = await(fut(1));
        } catch (IllegalStateException e) {
            String held = held();
            n = await(fut(2));
            return result("caught " + e.getMessage() + " " + held + " " + n);
        }
        return result("never" + n);
    }

    @Expect("throws java.lang.IllegalStateException: inside")
    @Async
    Coroutine<String> N08_exception_leaves_the_method_after_an_await() {
        int n = await(fut(1));
        try {
            synchronized (lock) {
                synchronized (other) {
                    if (n == 1) {
                        throw new IllegalStateException("inside");
                    }
                }
            }
        } finally {
            log(held());
        }
        return result("never");
    }

    @Expect("3 held falsefalsefalse")
    @Async
    Coroutine<String> N09_await_in_the_finally_around_a_block() {
        int n = 0;
        try {
            synchronized (lock) {
                guarded++;
                n = guarded;
            }
        } finally {
            n += await(fut(2));
        }
        return result(n + " " + held());
    }

    @Expect(value = "throws java.lang.IllegalStateException: inside", trace = "held falsefalsefalse fut0=2 2")
    @Async
    Coroutine<String> N09_await_in_the_finally_around_a_failing_block() {
        try {
            synchronized (lock) {
                throw new IllegalStateException("inside");
            }
        } finally {
            log(held());
            log(await(fut(2)));
        }
    }

    @Expect("5 true")
    @SuppressAsyncWarnings("FERMATA-203")
    @Async
    Coroutine<String> N10_wait_and_notify_around_awaits() {
        int n = await(fut(2));
        CompletableFuture<Void> notifier = CompletableFuture.runAsync(() -> {
            synchronized (lock) {
                guarded = 3;
                lock.notifyAll();
            }
        });
        synchronized (lock) {
            while (guarded == 0) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    return result("interrupted");
                }
            }
            n += guarded;
        }
        await(notifier);
        return result(n + " " + await(fut(true)));
    }
}

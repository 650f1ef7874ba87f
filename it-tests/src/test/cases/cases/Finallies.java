package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;

/** Section G: finally runs once, on the real way out, never on a suspension. */
public class Finallies extends Case {

    @Expect("1")
    @Async
    Coroutine<Integer> G01_await_in_try() {
        try {
            return result(await(fut(1)));
        } finally {
            log("finally");
        }
    }

    @Expect("3")
    @Async
    Coroutine<Integer> G02_await_in_finally() {
        int n = 0;
        try {
            n = t(1);
        } finally {
            n += await(fut(2));
            log("finally " + n);
        }
        return result(n);
    }

    @Expect("throws java.lang.IllegalArgumentException: body")
    @Async
    Coroutine<Integer> G02_await_in_finally_after_a_failure() {
        try {
            throw new IllegalArgumentException("body");
        } finally {
            log("finally " + await(fut(2)) + await(fut(3)));
        }
    }

    @Expect("try 1 catch 2 finally 3")
    @Async
    Coroutine<String> G03_await_in_try_catch_and_finally() {
        String s = "try ";
        try {
            s += await(fut(1));
            await(failed(new IllegalArgumentException("x")));
        } catch (IllegalArgumentException e) {
            s += " catch " + await(fut(2));
        } finally {
            s += " finally " + await(fut(3));
        }
        return result(s);
    }

    @Expect("1")
    @Async
    Coroutine<Integer> G04_return_value_kept_across_an_awaiting_finally() {
        int n = 1;
        try {
            return result(n);
        } finally {
            n = await(fut(2));
            log(n);
        }
    }

    @SuppressWarnings("finally")
    @Expect("from finally")
    @Async
    Coroutine<String> G05_return_in_finally_overrides_an_exception() {
        try {
            await(fut(1));
            throw new IllegalArgumentException("lost");
        } finally {
            return result("from finally" + await(fut("")));
        }
    }

    @SuppressWarnings("finally")
    @Expect("throws java.lang.UnsupportedOperationException: second")
    @Async
    Coroutine<String> G06_throw_in_finally_overrides_an_exception() {
        try {
            await(failed(new IllegalArgumentException("first")));
        } finally {
            await(fut(1));
            throw new UnsupportedOperationException("second");
        }
    }

    @Expect("0f1f2f")
    @Async
    Coroutine<String> G07_break_through_finally() {
        String s = "";
        for (int i = 0; ; i++) {
            try {
                s += await(fut(i));
                if (i == 2) {
                    break;
                }
            } finally {
                s += await(fut("f"));
            }
        }
        return result(s);
    }

    @Expect("0ab1ab2abend")
    @Async
    Coroutine<String> G08_continue_through_two_finallies() {
        String s = "";
        for (int i = 0; i < 3; i++) {
            try {
                try {
                    s += await(fut(i));
                    if (i < 2) {
                        continue;
                    }
                } finally {
                    s += await(fut("a"));
                }
            } finally {
                s += await(fut("b"));
            }
            s += "end";
        }
        return result(s);
    }

    @Expect("10")
    @Async
    Coroutine<Integer> G09_three_nested_finallies() {
        int x = 0;
        try {
            x += await(fut(1));
            try {
                x += await(fut(1));
                try {
                    x += await(fut(2));
                } finally {
                    x += await(fut(3));
                }
            } finally {
                x += await(fut(1));
            }
        } finally {
            x += await(fut(2));
        }
        return result(x);
    }

    @Expect(value = "3", trace = "fut0=1 fut1=2 finally")
    @Async
    Coroutine<Integer> G10_finally_does_not_run_on_suspension() {
        try {
            return result(await(fut(1)) + await(fut(2)));
        } finally {
            log("finally");
        }
    }

    @Expect("throws java.lang.IllegalArgumentException: x")
    @Async
    Coroutine<Integer> G11_finally_after_a_failed_future() {
        try {
            await(failed(new IllegalArgumentException("x")));
            return result(0);
        } finally {
            log("finally");
            await(fut(1));
        }
    }

    @Async
    Coroutine<Long> wide(long l) {
        try {
            return result(l + await(fut(1L)));
        } finally {
            log(await(fut(2.5)));
        }
    }

    @Expect("10000000001")
    @Async
    Coroutine<Long> G12_wide_return_value_across_an_awaiting_finally() {
        return result(await(wide(10_000_000_000L)));
    }

    @Expect("0.5 -1 2 1.5 ")
    @Async
    Coroutine<String> G13_slots_of_different_types_around_a_finally_in_a_loop() {
        String s = "";
        for (int i = 0; i < 2; i++) {
            float f = i + 0.5f;
            try {
                if (i == 0) {
                    await(fut(i));
                    throw new IllegalArgumentException();
                }
            } catch (IllegalArgumentException e) {
                int code = await(fut(-1));
                s += f + " " + code + " ";
                f = 2;
                continue;
            } finally {
                int k = await(fut(2));
                if (i == 0) {
                    s += k + " ";
                }
            }
            s += f + " ";
        }
        return result(s);
    }

    @Expect("outer inner x done")
    @Async
    Coroutine<String> G14_nested_try_in_finally() {
        String s = "outer";
        try {
            await(fut(1));
        } finally {
            try {
                await(failed(new IllegalArgumentException("x")));
            } catch (IllegalArgumentException e) {
                s += " inner " + await(fut(e.getMessage()));
            }
            s += await(fut(" done"));
        }
        return result(s);
    }

    @Expect(value = "1", trace = "fut0=1 local 5")
    @Async
    Coroutine<Integer> G15_finally_reads_a_local_modified_later() {
        int local = 0;
        try {
            local = 5;
            return result(await(fut(1)));
        } finally {
            log("local " + local);
        }
    }
}

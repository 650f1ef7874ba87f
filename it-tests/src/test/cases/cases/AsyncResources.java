package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.AsyncCloseable;
import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.util.concurrent.CompletableFuture;

/**
 * Section H once more, with resources that are closed by awaiting. The list of cases has no numbers for them; they take
 * those from H21 on.
 */
public class AsyncResources extends Case {

    class Connection implements AsyncCloseable {
        final String name;

        Connection(String name) {
            this.name = name;
            log("open " + name);
        }

        @Override
        @Async
        public Awaitable<Void> closeAsync() {
            log("closing " + name);
            await(fut("closed"));
            log("closed " + name);
            return result();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    final class Broken extends Connection {
        Broken(String name) {
            super(name);
        }

        @Override
        @Async
        public Awaitable<Void> closeAsync() {
            log("closing " + name);
            await(fut("closed"));
            throw new IllegalArgumentException("close " + name);
        }
    }

    final class Plain implements AutoCloseable {
        Plain() {
            log("open plain");
        }

        @Override
        public void close() {
            log("close plain");
        }
    }

    Connection open(String name) {
        return new Connection(name);
    }

    @Expect(value = "a1", trace = "open a fut0=1 closing a fut1=closed closed a")
    @Async
    Coroutine<String> H21_closed_by_awaiting() {
        try (Connection c = open("a")) {
            return result(c.name + await(fut(1)));
        }
    }

    @Expect(
            value = "ab",
            trace = "fut0=1 open a fut1=2 open b closing b fut2=closed closed b closing a fut3=closed closed a after")
    @Async
    Coroutine<String> H22_two_in_reverse_order() {
        String s;
        await(fut(1));
        try (Connection c = open("a");
                Connection d = openAfter(await(fut(2)))) {
            s = c.name + d.name;
        }
        log("after");
        return result(s);
    }

    Connection openAfter(int ignored) {
        return open("b");
    }

    @Expect("throws java.lang.IllegalArgumentException: body suppressed java.lang.IllegalArgumentException: close a")
    @Async
    Coroutine<String> H23_failure_of_close_is_suppressed() {
        try (Connection c = new Broken("a")) {
            await(failed(new IllegalArgumentException("body")));
            return result(c.name);
        }
    }

    @Expect("throws java.lang.IllegalArgumentException: close a")
    @Async
    Coroutine<String> H24_failure_of_close_alone() {
        try (Connection c = new Broken("a")) {
            return result(c.name + await(fut(1)));
        }
    }

    @Expect("throws java.lang.IllegalStateException: body")
    @Async
    Coroutine<String> H25_failure_of_the_body_alone() {
        try (Connection c = open("a")) {
            t(c.name);
            throw new IllegalStateException("body");
        }
    }

    @Expect("throws java.lang.IllegalArgumentException: close b suppressed java.lang.IllegalArgumentException: close a")
    @Async
    Coroutine<String> H26_both_fail_to_close() {
        try (Connection c = new Broken("a");
                Connection d = new Broken("b")) {
            return result(c.name + d.name);
        }
    }

    @Expect("null1")
    @Async
    Coroutine<String> H27_null_resource() {
        try (Connection c = t((Connection) null)) {
            return result(c + "" + await(fut(1)));
        }
    }

    @Expect(value = "a", trace = "open plain open a fut0=1 closing a fut1=closed closed a close plain")
    @Async
    Coroutine<String> H28_beside_an_ordinary_resource() {
        try (Plain p = new Plain();
                Connection c = open("a")) {
            await(fut(1));
            return result(c.name);
        }
    }

    @Expect("a0a1a3after")
    @Async
    Coroutine<String> H29_in_a_loop_with_continue_and_break() {
        String s = "";
        for (int i = 0; i < 5; i++) {
            try (Connection c = open("a" + i)) {
                if (i == 2) {
                    continue;
                }
                s += c.name;
                if (i == 3) {
                    break;
                }
            }
            t(i);
        }
        return result(s + "after");
    }

    @Expect(value = "ab", trace = "open a open b closing b fut0=closed closed b closing a fut1=closed closed a finally")
    @Async
    Coroutine<String> H30_return_through_nested_statements() {
        try {
            try (Connection c = open("a")) {
                try (Connection d = open("b")) {
                    return result(c.name + d.name);
                }
            }
        } finally {
            log("finally");
        }
    }

    @Expect(value = "1", trace = "fut0=1 closing by lambda fut1=closed")
    @Async
    Coroutine<Integer> H31_a_lambda_that_closes() {
        try (AsyncCloseable c = () -> closeByLambda()) {
            return result(await(fut(1)));
        }
    }

    @Async
    Awaitable<Void> closeByLambda() {
        log("closing by lambda");
        await(fut("closed"));
        return result();
    }

    static final class Client {
        final AsyncResources run;

        Client(AsyncResources run) {
            this.run = run;
        }

        CompletableFuture<String> shutdown() {
            run.log("shutdown");
            return run.fut("gone");
        }
    }

    @Expect(value = "client", trace = "shutdown fut0=gone")
    @Async
    Coroutine<String> H32_closing_of_a_type_of_others() {
        try (var c = closing(new Client(this), Client::shutdown)) {
            return result(c.value().run == this ? "client" : "other");
        }
    }

    @Expect(value = "caught close a", trace = "open a false closing a fut0=closed fut1=1")
    @Async
    Coroutine<String> H33_failure_of_close_is_caught() {
        try (Connection c = new Broken("a")) {
            t(c.name.length() > 5);
        } catch (IllegalArgumentException e) {
            return result("caught " + e.getMessage() + (await(fut(1)) == 1 ? "" : "!"));
        }
        return result("no");
    }

    @Expect(value = "a", trace = "open a closing a fut0=closed closed a")
    @Async
    Coroutine<String> H34_close_called_by_hand() {
        AutoCloseable c = open("a");
        try {
            c.close();
        } catch (Exception e) {
            return result(e.toString());
        }
        return result(c.toString());
    }

    @Expect("throws java.lang.NullPointerException")
    @Async
    Coroutine<String> H35_close_of_null() {
        Connection c = t((Connection) null);
        c.close();
        return result("no");
    }

    @Expect("closed by a lambda 1")
    @Async
    Coroutine<String> H36_in_a_lambda() {
        Later<String> later = () -> {
            try (Connection c = open("a")) {
                return result("closed by a lambda " + await(fut(1)));
            }
        };
        return result(await(later.get()));
    }

    interface Later<T> {
        Coroutine<T> get();
    }

    @Expect(value = "[1, 2]", trace = "1 2 open a closing a fut0=closed closed a call[1, 2]")
    @Async
    Coroutine<String> H37_operands_below_the_close() {
        return result(call(t(1), switch (t(2)) {
            case 2 -> {
                open("a").close();
                yield 2;
            }
            default -> 3;
        }));
    }
}

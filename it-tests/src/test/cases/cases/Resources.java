package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;

/** Section H: try-with-resources. */
public class Resources extends Case {

    final class Resource implements AutoCloseable {
        final String name;
        final boolean fails;

        Resource(String name, boolean fails) {
            this.name = name;
            this.fails = fails;
            log("open " + name);
        }

        @Override
        public void close() {
            log("close " + name);
            if (fails) {
                throw new IllegalArgumentException("close " + name);
            }
        }

        @Override
        public String toString() {
            return name;
        }

        @Async
        Coroutine<Void> closeSlowly() {
            await(fut(9));
            close();
            return result();
        }
    }

    Resource open(String name) {
        return new Resource(name, false);
    }

    @Expect("a1")
    @Async
    Coroutine<String> H01_await_in_the_body() {
        try (Resource r = open("a")) {
            return result(r.name + await(fut(1)));
        }
    }

    @Expect(value = "ab1", trace = "open a open b fut0=1 close b close a")
    @Async
    Coroutine<String> H02_two_resources() {
        String s;
        try (Resource r = open("a");
                Resource q = open("b")) {
            s = r.name + q.name + await(fut(1));
        }
        return result(s);
    }

    @Expect("ab")
    @Async
    Coroutine<String> H03_await_in_the_initializer() {
        try (Resource r = await(fut(open("a")));
                Resource q = await(fut(open("b")))) {
            return result(r.name + q.name);
        }
    }

    @Expect("throws java.lang.IllegalArgumentException: body suppressed java.lang.IllegalArgumentException: close a")
    @Async
    Coroutine<String> H04_failure_of_close_is_suppressed() {
        try (Resource r = new Resource("a", true)) {
            await(fut(1));
            await(failed(new IllegalArgumentException("body")));
            return result(r.name);
        }
    }

    @Expect("throws java.lang.IllegalArgumentException: close a")
    @Async
    Coroutine<String> H04_failure_of_close_alone() {
        try (Resource r = new Resource("a", true)) {
            return result(r.name + await(fut(1)));
        }
    }

    @Expect("null1")
    @Async
    Coroutine<String> H05_null_resource() {
        try (Resource r = t((Resource) null)) {
            return result(r + "" + await(fut(1)));
        }
    }

    @Expect("caught body 1")
    @Async
    Coroutine<String> H06_await_in_catch_and_finally() {
        try (Resource r = open("a")) {
            await(failed(new IllegalArgumentException("body")));
            return result(r.name);
        } catch (IllegalArgumentException e) {
            return result("caught " + e.getMessage() + " " + await(fut(1)));
        } finally {
            log("finally " + await(fut(2)));
        }
    }

    @Expect("a1")
    @Async
    Coroutine<String> H07_resource_is_a_variable() {
        Resource r = await(fut(open("a")));
        try (r) {
            return result(r.name + await(fut(1)));
        }
    }

    @Expect("a1")
    @Async
    Coroutine<String> H08_awaited_close_in_finally() {
        Resource r = open("a");
        try {
            return result(r.name + await(fut(1)));
        } finally {
            await(r.closeSlowly());
        }
    }
}

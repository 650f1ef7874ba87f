package cases;

import static dev.fermata.Fermata.*;

import dev.fermata.AsyncGenerator;
import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.Emitter;
import dev.fermata.Fermata;
import dev.fermata.TwoWayGenerator;
import dev.fermata.annotations.Async;
import dev.fermata.it.harness.Case;
import dev.fermata.it.harness.Expect;
import java.util.ArrayList;
import java.util.List;

/** Generators: what their bodies and their consumers do, in which order. */
public class Generators extends Case {

    @Async
    AsyncGenerator<Integer> numbers(int count) {
        Emitter<Integer, Void> out = emitter();
        for (int i = 0; i < count; i++) {
            log("make " + i);
            out.emit(i);
        }
        log("made");
        return out.end();
    }

    @Expect(value = "3", trace = "make 0 got 0 make 1 got 1 make 2 got 2 made after")
    @Async
    Coroutine<Integer> U01_emit_in_a_loop() {
        int sum = 0;
        for (int n : each(numbers(3))) {
            log("got " + n);
            sum += n;
        }
        log("after");
        return result(sum);
    }

    @Expect(value = "0", trace = "made")
    @Async
    Coroutine<Integer> U01_no_elements() {
        int sum = 0;
        for (int n : each(numbers(0))) {
            sum += n;
        }
        return result(sum);
    }

    @Async
    AsyncGenerator<Integer> guarded(int count) {
        Emitter<Integer, Void> out = emitter();
        try {
            for (int i = 0; i < count; i++) {
                out.emit(await(fut(i)));
            }
        } finally {
            log("finally");
            await(fut("cleaned"));
            log("cleaned");
        }
        return out.end();
    }

    @Expect(value = "1", trace = "fut0=0 fut1=1 finally fut2=cleaned cleaned after")
    @Async
    Coroutine<Integer> U02_an_early_close_runs_finally_once() {
        int last = 0;
        for (int n : each(guarded(5))) {
            last = n;
            if (n == 1) {
                break;
            }
        }
        log("after");
        return result(last);
    }

    @Expect(value = "1", trace = "fut0=0 fut1=1 finally fut2=cleaned cleaned after")
    @Async
    Coroutine<Integer> U02_a_full_loop_runs_finally_once() {
        int last = 0;
        for (int n : each(guarded(2))) {
            last = n;
        }
        log("after");
        return result(last);
    }

    @Async
    Coroutine<Integer> U02_a_return_in_the_loop_closes() {
        for (int n : each(guarded(2))) {
            return result(n + await(fut(7)));
        }
        return result(-1);
    }

    @Async
    AsyncGenerator<Integer> endInTry() {
        Emitter<Integer, Void> out = emitter();
        try {
            out.emit(1);
            return out.end();
        } finally {
            await(fut("left"));
        }
    }

    @Async
    Coroutine<String> U02_an_end_inside_try() {
        StringBuilder all = new StringBuilder();
        for (int n : each(endInTry())) {
            all.append(n);
        }
        return result(all.toString());
    }

    @Async
    AsyncGenerator<Integer> delegating(int depth) {
        Emitter<Integer, Void> out = emitter();
        try {
            if (depth > 0) {
                out.emitAll(delegating(depth - 1));
            }
            out.emit(await(fut(depth)));
        } finally {
            log("left " + depth);
        }
        return out.end();
    }

    @Expect(value = "[0, 1, 2, 3]", trace = "fut0=0 left 0 fut1=1 left 1 fut2=2 left 2 fut3=3 left 3")
    @Async
    Coroutine<List<Integer>> U03_delegation() {
        List<Integer> all = new ArrayList<>();
        for (int n : each(delegating(3))) {
            all.add(n);
        }
        return result(all);
    }

    @Expect(value = "0", trace = "fut0=0 left 0 left 1 left 2 left 3")
    @Async
    Coroutine<Integer> U03_closing_a_delegation_goes_from_the_inside_out() {
        for (int n : each(delegating(3))) {
            return result(n);
        }
        return result(-1);
    }

    @Async
    AsyncGenerator<Integer> mapped(int depth) {
        Emitter<Integer, Void> out = emitter();
        if (depth == 0) {
            out.emit(await(fut(1)));
            out.emit(await(fut(2)));
            return out.end();
        }
        for (int n : each(mapped(depth - 1))) {
            out.emit(n * 10);
        }
        return out.end();
    }

    @Async
    Coroutine<List<Integer>> U03_loops_in_generators() {
        List<Integer> all = new ArrayList<>();
        for (int n : each(mapped(3))) {
            all.add(n);
        }
        return result(all);
    }

    @Async
    AsyncGenerator<String> stubborn() {
        Emitter<String, Void> out = emitter();
        for (int i = 0; i < 3; i++) {
            try {
                out.emit("e" + i);
            } catch (IllegalArgumentException failure) {
                out.emit(failure.getMessage() + await(fut("!")));
            }
        }
        return out.end();
    }

    @Expect(value = "e0 thrown! e1 e2", trace = "fut0=!")
    @Async
    Coroutine<String> U04_a_failure_from_the_consumer() {
        AsyncGenerator<String> generator = stubborn();
        await(generator.advance());
        String all = generator.next();
        boolean more = await(generator.throwInto(new IllegalArgumentException("thrown")));
        while (more) {
            all += " " + generator.next();
            more = await(generator.advance());
        }
        return result(all);
    }

    @Async
    Coroutine<String> U04_a_failure_that_the_body_does_not_catch() {
        AsyncGenerator<Integer> generator = guarded(3);
        await(generator.advance());
        try {
            await(generator.throwInto(new IllegalArgumentException("thrown")));
            return result("no");
        } catch (IllegalArgumentException failure) {
            return result(failure.getMessage() + await(generator.advance()));
        }
    }

    @Async
    Coroutine<Integer> U04_a_failure_of_the_body() {
        int sum = 0;
        try {
            for (int n : each(failing())) {
                sum += n;
            }
        } catch (IllegalStateException failure) {
            log(failure.getMessage());
        }
        return result(sum);
    }

    @Async
    AsyncGenerator<Integer> failing() {
        Emitter<Integer, Void> out = emitter();
        out.emit(1);
        out.emit(await(fut(2)));
        throw new IllegalStateException("broken");
    }

    @Async
    AsyncGenerator<String> mixed(long from, double by, String text) {
        Emitter<String, Void> out = emitter();
        long at = from;
        for (int i = 0; i < 3; i++) {
            at += await(fut((long) (i * by)));
            out.emit(text + at + (i == 1 ? await(fut("x")) : "y"));
        }
        return out.end();
    }

    @Async
    Coroutine<String> U05_emit_and_await_mixed() {
        StringBuilder all = new StringBuilder();
        for (String s : each(mixed(5L, 1.5, "t"))) {
            all.append(s).append(await(fut(' ')));
        }
        return result(all.toString());
    }

    @Async
    AsyncGenerator<Integer> forEver() {
        Emitter<Integer, Void> out = emitter();
        for (int i = 0; ; i++) {
            out.emit(i);
        }
    }

    @Expect("499500")
    @Async
    Coroutine<Integer> U07_a_thousand_of_for_ever() {
        int sum = 0;
        int taken = 0;
        for (int n : each(forEver())) {
            sum += n;
            if (++taken == 1000) {
                break;
            }
        }
        return result(sum);
    }

    @Async
    TwoWayGenerator<String, Integer> conversation() {
        Emitter<String, Integer> out = emitter();
        int which = out.emit("which?");
        String said = "answer "
                + switch (which) {
                    case 1 -> out.emit("one") + await(fut(1));
                    case 2 -> out.emit("two") * out.emit("two again");
                    default -> -1;
                }
                + t(which);
        out.emit(said);
        return out.end();
    }

    @Expect(value = "which? two two again answer 122", trace = "2 end")
    @Async
    Coroutine<String> U08_emit_as_an_operand() {
        TwoWayGenerator<String, Integer> generator = conversation();
        await(generator.advance());
        String all = generator.next();
        int[] answers = {2, 3, 4};
        for (int answer : answers) {
            await(generator.send(answer));
            all += " " + generator.next();
        }
        log(await(generator.send(0)) ? "more" : "end");
        return result(all);
    }

    @Async
    AsyncGenerator<String> nulls() {
        Emitter<String, Void> out = emitter();
        out.emit(null);
        Void nothing = out.emit("a");
        out.emit(nothing == null ? null : "b");
        return out.end();
    }

    @Expect("[null, a, null]")
    @Async
    Coroutine<List<String>> U09_null_is_an_element() {
        List<String> all = new ArrayList<>();
        for (String s : each(nulls())) {
            all.add(s);
        }
        return result(all);
    }

    @Async
    Awaitable<Void> walk(int depth, Emitter<Integer, Void> out) {
        if (depth > 0) {
            await(walk(depth - 1, out));
        }
        out.emit(depth);
        return Fermata.result();
    }

    @Async
    AsyncGenerator<Integer> tree(int depth) {
        Emitter<Integer, Void> out = emitter();
        await(walk(depth, out));
        return out.end();
    }

    @Expect("50005000 0 10000")
    @Async
    Coroutine<String> U10_a_walk_ten_thousand_deep() {
        long sum = 0;
        int first = -1;
        int last = -1;
        for (int n : each(tree(10_000))) {
            sum += n;
            first = first < 0 ? n : first;
            last = n;
        }
        return result(sum + " " + first + " " + last);
    }
}

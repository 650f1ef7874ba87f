package asyncio;

import static asyncio.Generators.counting;
import static asyncio.Generators.newLog;
import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.scheduler.EventLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

/** X12: loops over generators that are left early, and over what others send: publishers, and a clock. */
class Streams {

    /** Sends numbers as they are asked for, on the thread that asks. */
    static final class Numbers implements Flow.Publisher<Integer> {
        final List<Object> seen = new ArrayList<>();
        final int count;

        Numbers(int count) {
            this.count = count;
        }

        @Override
        public void subscribe(Flow.Subscriber<? super Integer> subscriber) {
            subscriber.onSubscribe(new Flow.Subscription() {
                private int sent;
                private boolean done;

                @Override
                public void request(long many) {
                    seen.add(many);
                    for (long i = 0; i < many && sent < count; i++) {
                        subscriber.onNext(sent++);
                    }
                    if (sent == count && !done) {
                        done = true;
                        subscriber.onComplete();
                    }
                }

                @Override
                public void cancel() {
                    seen.add("cancelled");
                }
            });
        }
    }

    @Async
    static Coroutine<Void> X12b_a_publisher_is_asked_for_what_the_loop_takes() {
        Numbers numbers = new Numbers(10);
        int sum = 0;
        for (int n : each(iterable(numbers, 4))) {
            sum += n;
        }
        assertEquals(45, sum);
        assertEquals(List.of(4L, 4L, 4L, "cancelled"), numbers.seen);
        return result();
    }

    @Async
    static Coroutine<Void> X12c_leaving_a_loop_over_a_publisher_cancels_before_the_next_statement() {
        Numbers numbers = new Numbers(1_000);
        for (int n : each(iterable(numbers))) {
            if (n == 20) {
                break;
            }
        }
        assertEquals(List.of(16L, 16L, "cancelled"), numbers.seen);
        return result();
    }

    @Async
    static Coroutine<Void> X12d_a_publisher_of_another_thread() {
        SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>();
        List<Integer> taken = new ArrayList<>();
        spawn(async(() -> {
            while (!publisher.hasSubscribers()) {
                await(yieldNow());
            }
            for (int i = 0; i < 100; i++) {
                publisher.submit(i);
            }
            publisher.close();
            return result();
        }));
        for (int n : each(iterable(publisher))) {
            taken.add(n);
        }
        assertEquals(100, taken.size());
        assertEquals(99, taken.get(99));
        return result();
    }

    /** Sends one number, then fails. */
    static void broken(Flow.Subscriber<? super Integer> subscriber) {
        subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long many) {
                subscriber.onNext(7);
                subscriber.onError(new IllegalStateException("broken"));
            }

            @Override
            public void cancel() {}
        });
    }

    @Async
    static Coroutine<Void> X12d_a_publisher_that_fails_fails_the_loop_behind_what_it_sent() {
        List<Integer> taken = new ArrayList<>();
        Flow.Publisher<Integer> publisher = Streams::broken;
        try {
            for (int n : each(iterable(publisher))) {
                taken.add(n);
            }
            fail("it must fail");
        } catch (IllegalStateException failure) {
            assertEquals("broken", failure.getMessage());
        }
        assertEquals(List.of(7), taken);
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> X12e_a_ticker_does_not_drift_and_leaves_out_what_has_passed() {
        List<Long> ticks = new ArrayList<>();
        long start = EventLoop.current().time().nanoTime();
        for (long tick : each(ticker(Duration.ofMillis(10)))) {
            ticks.add(tick);
            if (tick == 2) {
                await(sleep(Duration.ofMillis(25)));
            } else {
                await(sleep(Duration.ofMillis(3)));
            }
            if (tick > 5) {
                break;
            }
        }
        assertEquals(List.of(1L, 2L, 5L, 6L), ticks);
        assertEquals(63, (EventLoop.current().time().nanoTime() - start) / 1_000_000);
        return result();
    }

    @Async
    static Coroutine<Void> X12_break_closes_generator() {
        List<String> log = newLog();
        for (int n : each(counting(log, 3))) {
            log.add("got " + n);
            if (n == 1) {
                break;
            }
        }
        log.add("after");
        assertEquals(List.of("got 0", "got 1", "finally", "after"), log);
        return result();
    }

    @Async
    static Coroutine<Integer> firstOf(List<String> log) {
        for (int n : each(counting(log, 3))) {
            return result(n);
        }
        return result(-1);
    }

    @Async
    static Coroutine<Void> X12_return_and_failures_close_generator() {
        List<String> log = newLog();
        assertEquals(0, await(firstOf(log)));
        log.add("returned");
        try {
            for (int n : each(counting(log, 3))) {
                throw new IllegalArgumentException("got " + n);
            }
        } catch (IllegalArgumentException failure) {
            log.add(failure.getMessage());
        }
        assertEquals(List.of("finally", "returned", "finally", "got 0"), log);
        return result();
    }
}

package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.Retry;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** C80: trying again, which never swallows a cancellation. */
class Retries {

    private static final Retry AT_ONCE = Retry.times(5).firstPause(Duration.ZERO);

    @Async
    static Coroutine<String> byHand(AtomicInteger attempts, Promise<String> answer) {
        while (true) {
            try {
                attempts.incrementAndGet();
                return result(await(answer));
            } catch (Exception ordinary) {
                await(sleep(Duration.ofMillis(1)));
            }
        }
    }

    @Async
    static Coroutine<Void> C80_a_loop_that_catches_exceptions_does_not_swallow_cancel() {
        AtomicInteger attempts = new AtomicInteger();
        Task<String> trying = spawn(byHand(attempts, new Promise<>()));
        await(sleep(Duration.ofMillis(1)));
        trying.cancel();
        try {
            await(trying);
            fail("it must be cancelled");
        } catch (CancelledError expected) {
            assertEquals(1, attempts.get());
        }
        return result();
    }

    @Async
    static Coroutine<String> asking(AtomicInteger attempts, Promise<String> answer) {
        attempts.incrementAndGet();
        return result(await(answer));
    }

    @Async
    static Coroutine<Void> C80_retry_does_not_swallow_cancel() {
        AtomicInteger attempts = new AtomicInteger();
        Promise<String> never = new Promise<>();
        Task<String> trying = spawn(AT_ONCE.when(anything -> true).run(() -> asking(attempts, never)));
        await(sleep(Duration.ofMillis(1)));
        trying.cancel();
        try {
            await(trying);
            fail("it must be cancelled");
        } catch (CancelledError expected) {
            assertEquals(1, attempts.get());
        }
        return result();
    }

    @Async
    static Coroutine<String> converting(AtomicInteger attempts, Promise<Void> begun) throws IOException {
        attempts.incrementAndGet();
        begun.complete(null);
        try {
            return result(await(new Promise<String>()));
        } catch (CancelledError cancelled) {
            throw new IOException("interrupted", cancelled);
        }
    }

    /** A library may make an ordinary failure of the cancellation; that is no reason to try again. */
    @Async
    static Coroutine<Void> C80_a_failure_that_a_cancellation_caused_ends_it() throws IOException {
        AtomicInteger attempts = new AtomicInteger();
        Promise<Void> begun = new Promise<>();
        Task<String> trying = spawn(AT_ONCE.run(() -> converting(attempts, begun)));
        await(begun);
        await(yieldNow());
        trying.cancel();
        try {
            await(trying, IOException.class);
            fail("it must fail");
        } catch (IOException expected) {
            assertEquals(1, attempts.get());
        }
        return result();
    }

    @Async
    static Coroutine<Void> C80_a_pause_can_be_cancelled() {
        AtomicInteger attempts = new AtomicInteger();
        Retry hourly = Retry.forever().firstPause(Duration.ofHours(1));
        Task<Integer> trying = spawn(hourly.run(() -> unlucky(attempts, 100)));
        while (attempts.get() == 0) {
            await(yieldNow());
        }
        trying.cancel();
        try {
            await(trying);
            fail("it must be cancelled");
        } catch (CancelledError expected) {
            assertEquals(1, attempts.get());
        }
        return result();
    }

    @Async
    static Coroutine<Integer> unlucky(AtomicInteger attempts, int failures) {
        int attempt = attempts.incrementAndGet();
        if (attempt % 2 == 0) {
            await(yieldNow());
        }
        if (attempt <= failures) {
            throw new IllegalStateException("attempt " + attempt);
        }
        return result(attempt);
    }

    @Async
    static Coroutine<Void> C80_retry_answers_the_first_value() {
        AtomicInteger once = new AtomicInteger();
        assertEquals(1, await(AT_ONCE.run(() -> unlucky(once, 0))));
        assertEquals(1, once.get());
        AtomicInteger attempts = new AtomicInteger();
        assertEquals(5, await(AT_ONCE.run(() -> unlucky(attempts, 4))));
        assertEquals(5, attempts.get());
        return result();
    }

    @Async
    static Coroutine<Void> C80_the_last_failure_keeps_the_earlier_ones() {
        AtomicInteger attempts = new AtomicInteger();
        try {
            await(AT_ONCE.run(() -> unlucky(attempts, 100)));
            fail("it must fail");
        } catch (IllegalStateException last) {
            assertEquals("attempt 5", last.getMessage());
            List<String> earlier =
                    Arrays.stream(last.getSuppressed()).map(Throwable::getMessage).toList();
            assertEquals(List.of("attempt 1", "attempt 2", "attempt 3", "attempt 4"), earlier);
        }
        return result();
    }

    @Async
    static Coroutine<String> open(AtomicInteger attempts) throws IOException {
        if (attempts.incrementAndGet() < 3) {
            throw new FileNotFoundException("not yet");
        }
        throw new IOException("broken");
    }

    @Async
    static Coroutine<Void> C80_retry_only_on_some_failures() {
        AtomicInteger attempts = new AtomicInteger();
        try {
            await(AT_ONCE.on(FileNotFoundException.class).run(() -> open(attempts)));
            fail("it must fail");
        } catch (IOException failure) {
            assertEquals("broken", failure.getMessage());
            assertEquals(3, attempts.get());
            assertEquals(2, failure.getSuppressed().length);
        }
        return result();
    }

    @Async
    static Coroutine<Void> broken(AtomicInteger attempts) {
        attempts.incrementAndGet();
        throw new AssertionError("a mistake");
    }

    @Async
    static Coroutine<Void> C80_errors_are_not_tried_again() {
        AtomicInteger attempts = new AtomicInteger();
        try {
            await(AT_ONCE.run(() -> broken(attempts)));
        } catch (AssertionError expected) {
            assertEquals("a mistake", expected.getMessage());
        }
        assertEquals(1, attempts.get());
        return result();
    }

    @Async
    static Coroutine<Void> timed(List<Long> starts, long begin) {
        starts.add((currentTask().scheduler().time().nanoTime() - begin) / 1_000_000);
        await(yieldNow());
        throw new IllegalStateException("again");
    }

    @Async
    static Coroutine<List<Long>> startsOf(Retry rule) {
        List<Long> starts = new ArrayList<>();
        long begin = currentTask().scheduler().time().nanoTime();
        try {
            await(rule.run(() -> timed(starts, begin)));
        } catch (IllegalStateException last) {
            assertEquals(starts.size() - 1, last.getSuppressed().length);
        }
        return result(starts);
    }

    @Async
    @OneThread
    static Coroutine<Void> C80_pauses_grow() {
        Retry exact = Retry.times(6).jitter(0).longestPause(Duration.ofMillis(800));
        assertEquals(List.of(0L, 100L, 300L, 700L, 1500L, 2300L), await(startsOf(exact)));
        Retry even = Retry.times(3).jitter(0).factor(1).firstPause(Duration.ofSeconds(1));
        assertEquals(List.of(0L, 1000L, 2000L), await(startsOf(even)));
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C80_jitter_shortens_pauses_by_chance() {
        Retry seeded = Retry.times(8).jitter(1, 42).factor(1).firstPause(Duration.ofMillis(1_000_000));
        List<Long> once = await(startsOf(seeded));
        assertEquals(once, await(startsOf(seeded)));
        assertNotEquals(once, await(startsOf(seeded.jitter(1, 43))));
        for (int i = 1; i < once.size(); i++) {
            long pause = once.get(i) - once.get(i - 1);
            assertTrue(pause >= 0 && pause <= 1_000_000, () -> "pauses of " + once);
        }
        assertTrue(once.get(7) < 7_000_000);
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C80_no_attempt_begins_after_the_deadline() {
        Retry exact = Retry.forever().jitter(0).factor(1).firstPause(Duration.ofMillis(300));
        assertEquals(List.of(0L, 300L, 600L, 900L), await(startsOf(exact.within(Duration.ofSeconds(1)))));
        assertEquals(List.of(0L), await(startsOf(exact.within(Duration.ZERO))));
        return result();
    }
}

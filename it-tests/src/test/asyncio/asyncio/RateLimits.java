package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import dev.fermata.scheduler.EventLoop;
import dev.fermata.sync.KeyedRateLimiter;
import dev.fermata.sync.RateLimiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A semaphore limits concurrency; a rate limiter limits the rate, first come, first served, on the loop's own clock. */
@OneThread
class RateLimits {

    private static long millis() {
        return EventLoop.current().time().nanoTime() / 1_000_000;
    }

    @Async
    static Coroutine<Void> noted(Coroutine<Void> acquiring, List<String> log, String name, long begin) {
        await(acquiring);
        log.add(name + "@" + (millis() - begin));
        return result();
    }

    @Async
    static Coroutine<Void> C61b_a_rate_is_limited_first_come_first_served() {
        RateLimiter limiter = new RateLimiter(10, Duration.ofSeconds(1), 2);
        List<String> log = new ArrayList<>();
        List<Task<Void>> all = new ArrayList<>();
        long begin = millis();
        for (String name : List.of("a", "b", "c", "d", "e")) {
            all.add(spawn(noted(limiter.acquire(), log, name, begin)));
        }
        await(gather(all));
        assertEquals(List.of("a@0", "b@0", "c@100", "d@200", "e@300"), log);
        await(sleep(Duration.ofHours(1)));
        long later = millis();
        await(noted(limiter.acquire(), log, "f", later));
        await(noted(limiter.acquire(), log, "g", later));
        await(noted(limiter.acquire(), log, "h", later));
        assertEquals(List.of("f@0", "g@0", "h@100"), log.subList(5, 8));
        return result();
    }

    @Async
    static Coroutine<Void> C61b_all_permits_of_the_time_at_once_unless_told_otherwise() {
        RateLimiter limiter = new RateLimiter(3, Duration.ofSeconds(1));
        long begin = millis();
        for (int i = 0; i < 3; i++) {
            await(limiter.acquire());
        }
        assertFalse(limiter.tryAcquire());
        assertEquals(begin, millis());
        for (int i = 0; i < 6; i++) {
            await(limiter.acquire());
        }
        // nothing is lost by rounding: six thirds of a second, the clock being as fine as a nanosecond
        assertEquals(begin + 2000, millis());
        assertThrows(IllegalArgumentException.class, () -> spawn(limiter.acquire(4)));
        assertThrows(IllegalArgumentException.class, () -> new RateLimiter(0, Duration.ofSeconds(1)));
        assertThrows(IllegalArgumentException.class, () -> new RateLimiter(1, Duration.ZERO));
        return result();
    }

    @Async
    static Coroutine<Void> C61b_a_thousand_take_a_thousand_times_as_long() {
        RateLimiter limiter = new RateLimiter(1, Duration.ofMillis(1));
        RateLimiter fast = new RateLimiter(1_000_000, Duration.ofMillis(1));
        KeyedRateLimiter<Integer> keyed = RateLimiter.perKey(1, Duration.ofMillis(1));
        long begin = millis();
        for (int i = 0; i <= 1_000; i++) {
            await(limiter.acquire());
            await(fast.acquire());
            await(fast.acquire(2));
            await(keyed.acquire(i));
            assertEquals(begin + i, millis());
            assertTrue(keyed.keys() <= 2, "idle keys are dropped");
        }
        return result();
    }

    @Async
    static Coroutine<Void> C62b_a_cancelled_waiter_gives_its_turn_to_the_next() {
        RateLimiter limiter = new RateLimiter(1, Duration.ofSeconds(1));
        List<String> log = new ArrayList<>();
        await(limiter.acquire());
        long begin = millis();
        Task<Void> first = spawn(noted(limiter.acquire(), log, "first", begin));
        Task<Void> second = spawn(noted(limiter.acquire(), log, "second", begin));
        Task<Void> third = spawn(noted(limiter.acquire(), log, "third", begin));
        await(sleep(Duration.ofMillis(500)));
        first.cancel();
        await(gather(second, third));
        assertTrue(first.isCancelled());
        assertEquals(List.of("second@1000", "third@2000"), log);
        return result();
    }

    @Async
    static Coroutine<Void> C62b_who_wants_several_is_not_overtaken() {
        RateLimiter limiter = new RateLimiter(10, Duration.ofSeconds(1), 5);
        List<String> log = new ArrayList<>();
        await(limiter.acquire(5));
        long begin = millis();
        Task<Void> three = spawn(noted(limiter.acquire(3), log, "three", begin));
        Task<Void> one = spawn(noted(limiter.acquire(), log, "one", begin));
        await(sleep(Duration.ofMillis(150)));
        assertFalse(limiter.tryAcquire(), "others wait");
        await(gather(three, one));
        assertEquals(List.of("three@300", "one@400"), log);
        return result();
    }

    @Async
    static Coroutine<Void> C61c_keys_do_not_wait_for_each_other_and_idle_ones_are_dropped() {
        KeyedRateLimiter<String> limiter = RateLimiter.perKey(1, Duration.ofSeconds(1));
        List<String> log = new ArrayList<>();
        long begin = millis();
        List<Task<Void>> all = new ArrayList<>();
        for (String key : List.of("x", "x", "y", "x", "y")) {
            all.add(spawn(noted(limiter.acquire(key), log, key, begin)));
        }
        await(gather(all));
        assertEquals(List.of("x@0", "y@0", "x@1000", "y@1000", "x@2000"), log);
        assertEquals(1, limiter.keys());
        await(sleep(Duration.ofSeconds(1)));
        assertEquals(0, limiter.keys());
        assertTrue(limiter.tryAcquire("x"));
        assertFalse(limiter.tryAcquire("x"));
        return result();
    }
}

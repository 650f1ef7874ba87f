package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.Timer;
import dev.fermata.scheduler.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** C01 to C06: who runs when, on an event loop. */
@OneThread
class Scheduling {

    @Async
    static Coroutine<Void> startAndEnd(List<String> log, String name) {
        log.add(name + " start");
        await(sleep(Duration.ZERO));
        log.add(name + " end");
        return result();
    }

    @Async
    static Coroutine<Void> C01_create_task_is_deferred() {
        List<String> log = new ArrayList<>();
        Task<Void> a = spawn(startAndEnd(log, "a"));
        Task<Void> b = spawn(startAndEnd(log, "b"));
        log.add("main");
        await(a);
        await(b);
        assertEquals(List.of("main", "a start", "b start", "a end", "b end"), log);
        return result();
    }

    @Async
    static Coroutine<Integer> atOnce() {
        return result(1);
    }

    @Async
    static Coroutine<Void> C02_await_done_does_not_yield() {
        AtomicInteger ran = new AtomicInteger();
        EventLoop.current().execute(ran::incrementAndGet);
        Promise<Integer> promise = new Promise<>();
        promise.complete(1);
        Task<Integer> task = done(1);
        assertEquals(4, await(atOnce()) + await(promise) + await(task) + await(CompletableFuture.completedFuture(1)));
        assertEquals(0, ran.get());
        await(yieldNow());
        assertEquals(1, ran.get());
        return result();
    }

    @Async
    static Coroutine<Void> C03_sleep_zero_is_one_turn() {
        AtomicInteger turns = new AtomicInteger();
        EventLoop.current().execute(() -> {
            turns.incrementAndGet();
            EventLoop.current().execute(turns::incrementAndGet);
        });
        await(sleep(Duration.ZERO));
        assertEquals(1, turns.get());
        await(sleep(Duration.ofSeconds(-5)));
        assertEquals(2, turns.get());
        return result();
    }

    static void C04_callbacks_added_in_a_turn_run_in_the_next_one() {
        List<String> log = new ArrayList<>();
        try (EventLoop loop = new EventLoop()) {
            loop.execute(() -> {
                log.add("a");
                loop.execute(() -> log.add("a2"));
            });
            loop.execute(() -> log.add("b"));
            loop.execute(loop::stop);
            loop.runUntil(() -> false);
            assertEquals(List.of("a", "b"), log);
            loop.stop();
            loop.runUntil(() -> false);
            assertEquals(List.of("a", "b", "a2"), log);
        }
    }

    static void C05_timers_go_off_in_order_and_can_be_cancelled() {
        List<Integer> log = new ArrayList<>();
        VirtualTime time = new VirtualTime();
        try (EventLoop loop = new EventLoop(time)) {
            for (int millis : new int[] {30, 10, 20}) {
                loop.schedule(() -> log.add(millis), Duration.ofMillis(millis));
            }
            Timer later = loop.schedule(() -> log.add(-1), TimeUnit.MILLISECONDS.toNanos(15));
            Timer soon = loop.schedule(() -> log.add(-2), Duration.ofDays(-1));
            Timer never = loop.schedule(() -> log.add(-3), Duration.ofSeconds(Long.MAX_VALUE));
            assertTrue(later.cancel() && soon.cancel());
            assertTrue(later.isCancelled() && soon.isCancelled());
            assertFalse(later.cancel());
            loop.runUntil(() -> log.size() == 3);
            assertEquals(List.of(10, 20, 30), log);
            assertTrue(never.cancel());
            assertEquals(TimeUnit.MILLISECONDS.toNanos(30), time.nanoTime());
        }
    }

    @Async
    static Coroutine<Void> C05b_timers_at_one_moment_go_off_in_the_order_in_which_they_were_set() {
        List<Integer> log = new ArrayList<>();
        EventLoop loop = EventLoop.current();
        long moment = loop.time().nanoTime() + 1_000_000;
        for (int i = 0; i < 20; i++) {
            int number = i;
            loop.schedule(() -> log.add(number), moment);
        }
        await(sleep(Duration.ofMillis(2)));
        assertEquals(20, log.size());
        assertEquals(log.stream().sorted().toList(), log);
        return result();
    }

    /** The loop sleeps until a timer that is an hour away, and hears of the other thread all the same. */
    @Async
    static Coroutine<Void> sleepAndLog(List<String> log) {
        await(sleep(Duration.ofSeconds(1)));
        log.add("sleeper");
        return result();
    }

    @Async
    static Coroutine<Void> C05c_a_sleeper_goes_on_in_line_with_the_timers_of_its_moment() {
        EventLoop loop = EventLoop.current();
        List<String> log = new ArrayList<>();
        long moment = loop.time().nanoTime() + TimeUnit.SECONDS.toNanos(1);
        loop.schedule(
                () -> {
                    log.add("first timer");
                    loop.execute(() -> log.add("a turn later"));
                },
                moment);
        Task<Void> sleeper = spawn(sleepAndLog(log));
        await(yieldNow());
        loop.schedule(() -> log.add("last timer"), moment);
        await(sleep(Duration.ofSeconds(2)));
        assertTrue(sleeper.isDone());
        assertEquals(List.of("first timer", "sleeper", "last timer", "a turn later"), log);
        return result();
    }

    static void C06_another_thread_wakes_the_loop() throws InterruptedException {
        Promise<String> promise = new Promise<>();
        EventLoop[] loop = new EventLoop[1];
        Thread[] other = new Thread[1];
        String heard = run(() -> {
            loop[0] = EventLoop.current();
            spawn(sleep(Duration.ofHours(1)));
            other[0] = new Thread(() -> loop[0].execute(() -> promise.complete("step")));
            other[0].start();
            String first = await(promise);
            Promise<String> again = new Promise<>();
            new Thread(() -> again.complete("result")).start();
            String second = await(again);
            Promise<String> timed = new Promise<>();
            new Thread(() -> loop[0].schedule(() -> timed.complete("timer"), loop[0].time().nanoTime())).start();
            return result(first + " " + second + " " + await(timed));
        });
        other[0].join();
        assertEquals("step result timer", heard);
    }
}

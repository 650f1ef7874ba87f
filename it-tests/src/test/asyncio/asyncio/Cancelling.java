package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** C20 to C28 and C80: requests to stop, and what becomes of them. */
class Cancelling {

    @Async
    static Coroutine<Integer> counting(AtomicInteger runs) {
        runs.incrementAndGet();
        await(yieldNow());
        return result(1);
    }

    @Async
    static Coroutine<Integer> awaits(Promise<Integer> promise) {
        return result(await(promise));
    }

    @Async
    @OneThread
    static Coroutine<Void> C20_cancel_before_start() {
        AtomicInteger runs = new AtomicInteger();
        Task<Integer> task = spawn(counting(runs));
        assertTrue(task.cancel());
        assertFalse(task.isCancelled());
        assertInstanceOf(CancelledError.class, await(Caught.by(task)));
        assertTrue(task.isCancelled());
        assertFalse(task.cancel());
        assertEquals(0, runs.get());
        assertThrows(CancellationException.class, task::join);
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C21_cancel_reaches_the_inner_future_at_once() {
        Promise<Integer> inner = new Promise<>();
        Task<Integer> task = spawn(awaits(inner));
        await(yieldNow());
        task.cancel();
        assertTrue(inner.isCancelled());
        assertFalse(task.isDone());
        await(yieldNow());
        assertTrue(task.isCancelled());
        return result();
    }

    @Async
    static Coroutine<Void> C21_cancelling_the_inner_future_cancels_the_task() {
        Promise<Integer> inner = new Promise<>();
        Task<Integer> task = spawn(awaits(inner));
        inner.cancel();
        assertInstanceOf(CancelledError.class, await(Caught.by(task)));
        assertTrue(task.isCancelled());
        return result();
    }

    @Async
    static Coroutine<Integer> awaitsStage(CompletableFuture<Integer> stage) {
        return result(await(stage));
    }

    @Async
    @OneThread
    static Coroutine<Void> C21_cancel_reaches_a_future_of_the_jdk() {
        CompletableFuture<Integer> stage = new CompletableFuture<>();
        Task<Integer> task = spawn(awaitsStage(stage));
        await(yieldNow());
        task.cancel();
        assertInstanceOf(CancelledError.class, await(Caught.by(task)));
        assertTrue(stage.isCancelled());
        return result();
    }

    @Async
    static Coroutine<Integer> cancelsItself(List<String> log, boolean waits) {
        currentTask().cancel();
        log.add("cancelled itself");
        if (waits) {
            await(sleep(Duration.ofMinutes(10)));
            log.add("went on");
        }
        return result(12);
    }

    @Async
    static Coroutine<Void> C22_cancel_self_and_at_end() {
        List<String> log = new ArrayList<>();
        Task<Integer> waits = spawn(cancelsItself(log, true));
        assertInstanceOf(CancelledError.class, await(Caught.by(waits)));
        Task<Integer> ends = spawn(cancelsItself(log, false));
        assertInstanceOf(CancelledError.class, await(Caught.by(ends)));
        assertTrue(waits.isCancelled() && ends.isCancelled());
        assertEquals(List.of("cancelled itself", "cancelled itself"), log);
        return result();
    }

    @Async
    static Coroutine<Integer> answers(Promise<Integer> begun) {
        try {
            begun.complete(1);
            await(sleep(Duration.ofMinutes(10)));
            return result(0);
        } catch (CancelledError cancelled) {
            return result(42);
        }
    }

    @Async
    static Coroutine<String> goesOn(Promise<Integer> begun) {
        try {
            begun.complete(1);
            await(sleep(Duration.ofMinutes(10)));
        } catch (CancelledError cancelled) {
            await(sleep(Duration.ofMillis(1)));
        }
        return result("went on");
    }

    @Async
    static Coroutine<Integer> failsInstead(Promise<Integer> begun) {
        try {
            begun.complete(1);
            await(sleep(Duration.ofMinutes(10)));
            return result(0);
        } catch (CancelledError cancelled) {
            throw new NoSuchElementException("key");
        }
    }

    @Async
    static Coroutine<Void> C23_catch_return_continue_raise() {
        Promise<Integer> one = new Promise<>();
        Task<Integer> answering = spawn(answers(one));
        await(one);
        answering.cancel();
        assertEquals(42, await(answering));
        assertFalse(answering.isCancelled());
        assertEquals(1, answering.cancelling());

        Promise<Integer> two = new Promise<>();
        Task<String> going = spawn(goesOn(two));
        await(two);
        going.cancel();
        assertEquals("went on", await(going));

        Promise<Integer> three = new Promise<>();
        Task<Integer> failing = spawn(failsInstead(three));
        await(three);
        failing.cancel();
        assertInstanceOf(NoSuchElementException.class, await(Caught.by(failing)));
        assertFalse(failing.isCancelled());
        return result();
    }

    @Async
    static Coroutine<Integer> answersTwice(Promise<Integer> begun, Promise<Integer> second) {
        try {
            begun.complete(1);
            await(sleep(Duration.ofMinutes(10)));
        } catch (CancelledError cancelled) {
            second.complete(1);
        }
        await(sleep(Duration.ofMinutes(10)));
        return result(0);
    }

    @Async
    static Coroutine<Void> C24_cancel_counter() {
        Promise<Integer> begun = new Promise<>();
        Promise<Integer> second = new Promise<>();
        Task<Integer> task = spawn(answersTwice(begun, second));
        await(begun);
        assertEquals(0, task.cancelling());
        task.cancel();
        assertEquals(1, task.cancelling());
        await(second);
        task.cancel();
        assertEquals(2, task.cancelling());
        assertEquals(1, task.uncancel());
        assertEquals(0, task.uncancel());
        assertEquals(0, task.uncancel());
        await(Caught.by(task));
        return result();
    }

    @Async
    static Coroutine<Integer> uncancelsItself(Promise<Integer> begun, Promise<Integer> again) {
        try {
            begun.complete(1);
            await(sleep(Duration.ofMinutes(10)));
        } catch (CancelledError cancelled) {
            assertEquals(0, currentTask().uncancel());
        }
        await(sleep(Duration.ofMillis(1)));
        again.complete(1);
        await(sleep(Duration.ofMinutes(10)));
        return result(0);
    }

    @Async
    static Coroutine<Void> C24_one_that_uncancels_goes_on_and_can_be_cancelled_later() {
        Promise<Integer> begun = new Promise<>();
        Promise<Integer> again = new Promise<>();
        Task<Integer> task = spawn(uncancelsItself(begun, again));
        await(begun);
        task.cancel();
        await(again);
        assertEquals(0, task.cancelling());
        task.cancel();
        assertInstanceOf(CancelledError.class, await(Caught.by(task)));
        assertTrue(task.isCancelled());
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C25_uncancel_withdraws_a_pending_cancel() {
        Promise<Integer> promise = new Promise<>();
        Task<Integer> task = spawn(awaits(promise));
        await(yieldNow());
        promise.complete(42);
        task.cancel();
        assertEquals(0, task.uncancel());
        assertEquals(42, await(task));
        return result();
    }

    @Async
    static Coroutine<Integer> awaitsTask(Promise<Integer> begun, Task<Integer> task) {
        begun.complete(1);
        return result(await(task));
    }

    @Async
    static Coroutine<Void> C26_cancel_message() {
        Task<Integer> inner = spawn(awaits(new Promise<>()));
        Promise<Integer> begun = new Promise<>();
        Task<Integer> outer = spawn(awaitsTask(begun, inner));
        await(begun);
        outer.cancel("why");
        assertEquals("why", await(Caught.by(outer)).getMessage());
        assertEquals("why", await(Caught.by(inner)).getMessage());
        return result();
    }

    @Async
    static Coroutine<Void> C27_cancel_goes_on_into_what_is_awaited() {
        Task<Integer> inner = spawn(awaits(new Promise<>()));
        Promise<Integer> begun = new Promise<>();
        Task<Integer> outer = spawn(awaitsTask(begun, inner));
        await(begun);
        outer.cancel();
        assertInstanceOf(CancelledError.class, await(Caught.by(outer)));
        assertInstanceOf(CancelledError.class, await(Caught.by(inner)));
        assertTrue(outer.isCancelled() && inner.isCancelled());
        return result();
    }

    @Async
    static Coroutine<Integer> notes(Promise<String> promise, List<String> log) {
        log.add(await(promise));
        return result(1);
    }

    @Async
    @OneThread
    static Coroutine<Void> C28_ready_then_cancelled() {
        List<String> log = new ArrayList<>();
        Promise<String> promise = new Promise<>();
        Task<Integer> task = spawn(notes(promise, log));
        await(yieldNow());
        promise.complete("hello");
        task.cancel();
        assertInstanceOf(CancelledError.class, await(Caught.by(task)));
        assertEquals(List.of(), log);
        return result();
    }

    @Async
    static Coroutine<Integer> retries(AtomicInteger attempts, Promise<Integer> begun) {
        while (true) {
            try {
                attempts.incrementAndGet();
                begun.complete(1);
                await(sleep(Duration.ofMinutes(10)));
                return result(1);
            } catch (Exception failure) {
                await(yieldNow());
            }
        }
    }

    @Async
    static Coroutine<Void> C80_retry_does_not_swallow_cancel() {
        AtomicInteger attempts = new AtomicInteger();
        Promise<Integer> begun = new Promise<>();
        Task<Integer> task = spawn(retries(attempts, begun));
        await(begun);
        task.cancel();
        assertInstanceOf(CancelledError.class, await(Caught.by(task)));
        assertEquals(1, attempts.get());
        return result();
    }
}

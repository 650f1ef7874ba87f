package dev.fermata;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** C11 of asyncio's behaviours, and the order of waiters. */
class PromiseTest {
    private final List<String> log = new ArrayList<>();

    @Test
    void c11_an_outcome_is_set_once() throws Throwable {
        Promise<Integer> promise = new Promise<>();
        assertFalse(promise.isDone());
        assertThrows(IllegalStateException.class, promise::result);
        assertTrue(promise.complete(1));
        assertFalse(promise.complete(2));
        assertFalse(promise.fail(new IOException()));
        assertFalse(promise.cancel());
        assertEquals(1, promise.result());
    }

    @Test
    void null_is_a_value() throws Throwable {
        Promise<Object> promise = new Promise<>();
        assertTrue(promise.complete(null));
        assertTrue(promise.isDone());
        assertNull(promise.result());
    }

    @Test
    void a_failure_is_thrown_as_it_is() {
        IOException failure = new IOException();
        Promise<Object> promise = new Promise<>();
        promise.fail(failure);
        assertSame(failure, assertThrows(IOException.class, promise::result));
        assertFalse(promise.isCancelled());
    }

    @Test
    void c11_a_cancelled_promise_throws_cancelled_errors() {
        Promise<Object> promise = new Promise<>();
        assertTrue(promise.cancel("why"));
        assertTrue(promise.isCancelled());
        assertEquals("why", assertThrows(CancelledError.class, promise::result).getMessage());
    }

    @Test
    void waiters_go_on_in_the_order_in_which_they_came() {
        Promise<String> promise = new Promise<>();
        Virtually.run(() -> {
            List<Task<Object>> waiters = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String name = "" + i;
                waiters.add(Fermata.spawn(flow(() -> await(promise, v -> log.add(name)))));
            }
            return await(Fermata.yieldNow(), v -> {
                promise.complete("go");
                return await(Fermata.gather(waiters));
            });
        });
        assertEquals(List.of("0", "1", "2", "3"), log);
    }

    @Test
    void one_who_withdraws_is_not_called() {
        Promise<String> promise = new Promise<>();
        Runnable first = () -> log.add("first");
        Runnable second = () -> log.add("second");
        promise.register(first);
        promise.withdraw(first);
        promise.register(first);
        promise.register(second);
        promise.withdraw(first);
        promise.complete("go");
        assertEquals(List.of("second"), log);
    }

    @Test
    void one_who_comes_late_is_called_at_once() {
        Promise<String> promise = new Promise<>();
        promise.complete("go");
        promise.register(() -> log.add("late"));
        assertEquals(List.of("late"), log);
    }
}

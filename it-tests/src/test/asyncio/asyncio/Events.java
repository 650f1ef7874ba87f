package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import dev.fermata.sync.AsyncEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** C58: all who wait for an event go on, even if it is cleared at once. */
class Events {

    @Async
    static Coroutine<Void> noted(AsyncEvent event, List<Integer> order, int name) {
        await(event.whenSet());
        order.add(name);
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C58_event_set_clear() {
        AsyncEvent event = new AsyncEvent();
        List<Integer> order = new ArrayList<>();
        List<Task<Void>> waiters = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            waiters.add(spawn(noted(event, order, i)));
        }
        await(yieldNow());
        assertEquals(List.of(), order);
        event.set();
        event.clear();
        await(gather(waiters));
        assertEquals(List.of(0, 1, 2), order);
        assertFalse(event.isSet());
        Task<Void> later = spawn(noted(event, order, 3));
        await(yieldNow());
        await(yieldNow());
        assertFalse(later.isDone());
        later.cancel();
        return result();
    }

    @Async
    static Coroutine<Void> C58_what_is_set_lets_everybody_through() {
        AsyncEvent event = new AsyncEvent();
        event.set();
        event.set();
        for (int i = 0; i < 1_000; i++) {
            await(event.whenSet());
        }
        assertTrue(event.isSet());
        event.clear();
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        Task<Void> waiter = spawn(noted(event, order, 1));
        await(yieldNow());
        event.set();
        await(waiter);
        assertEquals(List.of(1), order);
        return result();
    }

    @Async
    @OneThread
    static Coroutine<Void> C58_a_cancelled_waiter_only_leaves() {
        AsyncEvent event = new AsyncEvent();
        List<Integer> order = new ArrayList<>();
        Task<Void> first = spawn(noted(event, order, 1));
        Task<Void> second = spawn(noted(event, order, 2));
        await(yieldNow());
        first.cancel();
        event.set();
        await(second);
        assertTrue(first.isCancelled());
        assertEquals(List.of(2), order);
        return result();
    }
}

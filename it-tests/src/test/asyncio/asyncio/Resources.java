package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.AsyncCloseable;
import dev.fermata.Awaitable;
import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import java.util.List;

/** C73: what a {@code try} has opened is closed by awaiting, on every way out. */
class Resources {

    /** Takes a turn to be closed. */
    record Door(String name, Seen seen) implements AsyncCloseable {
        @Override
        public Awaitable<?> closeAsync() {
            return closed(this);
        }
    }

    @Async
    static Coroutine<Void> closed(Door door) {
        await(yieldNow());
        door.seen.note("closed " + door.name);
        return result();
    }

    @Async
    static Coroutine<Door> open(String name, Seen seen) {
        await(yieldNow());
        return result(new Door(name, seen));
    }

    @Async
    static Coroutine<Integer> returning(Seen seen) {
        try (var door = await(open("return", seen))) {
            return result(door.name().length());
        }
    }

    @Async
    static Coroutine<Void> breaking(Seen seen) {
        while (true) {
            try (var door = await(open("break", seen))) {
                if (!door.name().isEmpty()) {
                    break;
                }
            }
        }
        seen.note("after the loop");
        return result();
    }

    @Async
    static Coroutine<Void> throwing(Seen seen) {
        try (var outer = await(open("outer", seen));
                var inner = await(open("inner", seen))) {
            throw new IllegalArgumentException(outer.name() + inner.name());
        }
    }

    @Async
    static Coroutine<Void> waiting(Seen seen) {
        try (var door = await(open("cancel", seen))) {
            seen.begin();
            await(new Promise<Void>());
            seen.note(door.name());
        }
        return result();
    }

    @Async
    static Coroutine<Void> C73_async_with_exit_paths() {
        Seen seen = new Seen();
        assertEquals(6, await(returning(seen)));
        await(breaking(seen));
        try {
            await(throwing(seen));
            fail("it must fail");
        } catch (IllegalArgumentException failure) {
            assertEquals("outerinner", failure.getMessage());
        }
        Task<Void> cancelled = spawn(waiting(seen));
        await(seen.begun(1));
        cancelled.cancel();
        try {
            await(cancelled);
            fail("it must be cancelled");
        } catch (CancelledError expected) {
            seen.note("cancelled");
        }
        assertEquals(
                List.of(
                        "closed return",
                        "closed break",
                        "after the loop",
                        "closed inner",
                        "closed outer",
                        "closed cancel",
                        "cancelled"),
                seen.notes());
        return result();
    }
}

package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** X06, X09 and X20 of mapConcurrently: never more than so many at once, and nobody is left behind. */
class Maps {

    static final class Counts {
        final AtomicInteger running = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();
        final AtomicInteger pulled = new AtomicInteger();
    }

    @Async
    static Coroutine<Integer> squared(Counts counts, int number) {
        counts.most.accumulateAndGet(counts.running.incrementAndGet(), Math::max);
        try {
            await(sleep(Duration.ofMillis(number * 7 % 5)));
            return result(number * number);
        } finally {
            counts.running.decrementAndGet();
        }
    }

    @Async
    static Coroutine<Void> X09_map_concurrently_keeps_limit_and_order() {
        Counts counts = new Counts();
        List<Integer> numbers = IntStream.range(0, 100).boxed().toList();
        List<Integer> squares = await(mapConcurrently(4, numbers, n -> squared(counts, n)));
        assertEquals(numbers.stream().map(n -> n * n).toList(), squares);
        assertEquals(4, counts.most.get());
        assertEquals(List.of(), await(mapConcurrently(4, List.<Integer>of(), n -> squared(counts, n))));
        return result();
    }

    static Iterable<Integer> counting(Counts counts) {
        return () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Integer next() {
                return counts.pulled.incrementAndGet();
            }
        };
    }

    @Async
    static Coroutine<Void> X09_map_concurrently_pulls_an_element_when_there_is_room() {
        Counts counts = new Counts();
        List<Promise<Integer>> doors = Collections.synchronizedList(new ArrayList<>());
        Task<List<Integer>> mapping = spawn(mapConcurrently(3, counting(counts), n -> {
            Promise<Integer> door = new Promise<>();
            doors.add(door);
            return door;
        }));
        for (int open = 0; open < 5; open++) {
            while (doors.size() < 3 + open) {
                await(yieldNow());
            }
            assertEquals(3 + open, counts.pulled.get());
            doors.get(open).complete(open);
        }
        while (doors.size() < 8) {
            await(yieldNow());
        }
        mapping.cancel();
        try {
            await(mapping);
            fail("there is no end");
        } catch (CancelledError expected) {
            assertEquals(8, counts.pulled.get());
        }
        return result();
    }

    @Async
    static Coroutine<Void> cleanUp(List<String> seen, String what) {
        await(scope(s -> {
            s.shield();
            await(sleep(Duration.ofMillis(1)));
            seen.add(what);
            return result();
        }));
        return result();
    }

    @Async
    static Coroutine<Integer> child(int number, AtomicInteger begun, List<String> seen) throws IOException {
        begun.incrementAndGet();
        if (number == 3) {
            while (begun.get() < 3) {
                await(yieldNow());
            }
            throw new IOException("the first");
        }
        try {
            await(new Promise<Void>());
            return result(number);
        } catch (CancelledError cancelled) {
            await(cleanUp(seen, "cleaned up " + number));
            if (number == 2) {
                throw new ArithmeticException("the second");
            }
            throw cancelled;
        }
    }

    @Async
    static Coroutine<Void> X06_map_concurrently_fails_with_the_first_when_all_have_ended() {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger begun = new AtomicInteger();
        try {
            await(mapConcurrently(3, List.of(1, 2, 3, 4), n -> child(n, begun, seen)));
            fail("it must fail");
        } catch (IOException first) {
            assertEquals("the first", first.getMessage());
            assertEquals(1, first.getSuppressed().length);
            assertEquals("the second", first.getSuppressed()[0].getMessage());
        }
        assertEquals(List.of("cleaned up 1", "cleaned up 2"), seen.stream().sorted().toList());
        assertEquals(3, begun.get());
        return result();
    }

    @Async
    static Coroutine<Integer> stubborn(AtomicInteger begun, List<String> seen) {
        begun.incrementAndGet();
        try {
            await(new Promise<Void>());
        } catch (CancelledError cancelled) {
            await(cleanUp(seen, "cleaned up"));
            throw cancelled;
        }
        return result(0);
    }

    @Async
    static Coroutine<Void> X06_map_concurrently_cancelled_waits_for_all() {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger begun = new AtomicInteger();
        Task<List<Integer>> mapping = spawn(mapConcurrently(2, List.of(1, 2, 3), n -> stubborn(begun, seen)));
        while (begun.get() < 2) {
            await(yieldNow());
        }
        await(yieldNow());
        mapping.cancel("enough");
        try {
            await(mapping);
            fail("it must be cancelled");
        } catch (CancelledError cancelled) {
            assertEquals("enough", cancelled.getMessage());
        }
        assertEquals(List.of("cleaned up", "cleaned up"), seen);
        assertEquals(2, begun.get());
        return result();
    }

    @Async
    static Coroutine<Void> X06_map_concurrently_fails_when_its_elements_do() {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger begun = new AtomicInteger();
        Iterable<Integer> broken = () -> IntStream.range(0, 9)
                .peek(n -> assertTrue(n < 2, "no third element"))
                .iterator();
        try {
            await(mapConcurrently(5, broken, n -> stubborn(begun, seen)));
            fail("it must fail");
        } catch (AssertionError ofElements) {
            assertTrue(ofElements.getMessage().startsWith("no third element"), ofElements::toString);
        }
        assertEquals(begun.get(), seen.size());
        return result();
    }

    @Async
    static Coroutine<Void> X09_map_concurrently_wants_a_limit() {
        try {
            await(mapConcurrently(0, List.of(1), n -> three(n)));
            fail("nothing would ever run");
        } catch (IllegalArgumentException expected) {
            assertTrue(expected.getMessage().contains("at most 0 at once"), expected::toString);
        }
        return result();
    }

    @Async
    static Coroutine<Integer> three(int number) {
        return result(3);
    }
}

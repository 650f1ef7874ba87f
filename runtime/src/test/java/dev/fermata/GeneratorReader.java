package dev.fermata;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.emit;
import static dev.fermata.twin.Flow.generator;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.twin.Flow;
import java.util.ArrayList;
import java.util.List;

/** Asks generators for elements, and keeps these. */
abstract class GeneratorReader {
    final List<Object> log = new ArrayList<>();

    /** Emits from one number to another, awaiting something before each. */
    Object count(Emitter<Integer, Object> out, int from, int to, Awaitable<?> before) {
        return from > to ? null : await(before, x -> emit(out, from, sent -> count(out, from + 1, to, before)));
    }

    TwoWayGenerator<Integer, Object> counting(int to, Awaitable<?> before) {
        return generator(out -> count(out, 1, to, before));
    }

    /** Reads to the end, into the log. */
    Object read(AsyncGenerator<?> from) {
        return await(from.advance(), more -> {
            if (!more) {
                return log;
            }
            log.add(from.next());
            return read(from);
        });
    }

    /** Reads some, then goes on. */
    Object take(AsyncGenerator<?> from, int count, Flow.Start then) throws Throwable {
        return count == 0
                ? then.go()
                : await(from.advance(), more -> {
                    assertTrue(more);
                    log.add(from.next());
                    return take(from, count - 1, then);
                });
    }
}

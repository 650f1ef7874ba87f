package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.AsyncGenerator;
import dev.fermata.Coroutine;
import dev.fermata.Emitter;
import dev.fermata.TwoWayGenerator;
import dev.fermata.annotations.Async;
import java.util.ArrayList;
import java.util.List;

/** C74: generators that hand on the elements of others. */
class Delegations {

    /** The numbers of a tree of this height, from left to right. */
    @Async
    static AsyncGenerator<Integer> tree(int height) {
        Emitter<Integer, Void> out = emitter();
        if (height > 0) {
            out.emitAll(tree(height - 1));
            out.emit(height);
            out.emitAll(tree(height - 1));
        }
        return out.end();
    }

    @Async
    static Coroutine<Void> C74_delegation() {
        List<Integer> all = new ArrayList<>();
        for (int n : each(tree(4))) {
            all.add(n);
        }
        assertEquals(List.of(1, 2, 1, 3, 1, 2, 1, 4, 1, 2, 1, 3, 1, 2, 1), all);
        return result();
    }

    @Async
    static AsyncGenerator<Integer> spine(int depth) {
        Emitter<Integer, Void> out = emitter();
        if (depth > 0) {
            out.emitAll(spine(depth - 1));
        }
        out.emit(depth);
        return out.end();
    }

    @Async
    static Coroutine<Void> C74_delegation_a_hundred_thousand_deep() {
        int last = -1;
        for (int n : each(spine(100_000))) {
            assertEquals(last + 1, n);
            last = n;
        }
        assertEquals(100_000, last);
        return result();
    }

    @Async
    static TwoWayGenerator<String, Integer> twice() {
        Emitter<String, Integer> out = emitter();
        out.emitAll(Generators.echo());
        out.emit("between");
        AsyncGenerator<String> deaf = Generators.echo();
        out.emitAll(deaf);
        return out.end();
    }

    @Async
    static Coroutine<Void> C74_delegation_hears_what_is_sent_where_its_type_says_so() {
        TwoWayGenerator<String, Integer> generator = twice();
        assertTrue(await(generator.advance()));
        assertEquals("first", generator.next());
        assertTrue(await(generator.send(1)));
        assertEquals("heard 1", generator.next());
        assertTrue(await(generator.advance()));
        assertEquals("between", generator.next());
        assertTrue(await(generator.send(2)));
        assertEquals("first", generator.next());
        assertFalse(await(generator.send(3)));
        return result();
    }
}

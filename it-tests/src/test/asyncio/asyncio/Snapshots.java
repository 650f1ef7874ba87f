package asyncio;

import static dev.fermata.Fermata.*;
import static org.junit.jupiter.api.Assertions.*;

import dev.fermata.Coroutine;
import dev.fermata.TaskLocal;
import dev.fermata.annotations.Async;
import dev.fermata.micrometer.ThreadSnapshots;
import dev.fermata.scheduler.EventLoop;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.context.ThreadLocalAccessor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** X14 with Micrometer's context-propagation: a plain thread-local beside something that opens and closes scopes. */
class Snapshots {
    static final ThreadLocal<String> USER = new ThreadLocal<>();
    static final SpanScopes SPANS = new SpanScopes();

    static final ContextSnapshotFactory FACTORY = ContextSnapshotFactory.builder()
            .contextRegistry(new ContextRegistry()
                    .registerThreadLocalAccessor("user", USER)
                    .registerThreadLocalAccessor(SPANS))
            .clearMissing(true)
            .build();

    static final TaskLocal<ContextSnapshot> CONTEXT = ThreadSnapshots.taskLocal(FACTORY);

    /** The current span of a thread, as tracers have it: each that is made current is to be closed, the last one first. */
    static final class SpanScopes implements ThreadLocalAccessor<String> {
        private final ThreadLocal<List<String>> open = ThreadLocal.withInitial(ArrayList::new);

        int depth() {
            return open.get().size();
        }

        @Override
        public Object key() {
            return "span";
        }

        @Override
        public String getValue() {
            List<String> spans = open.get();
            return spans.isEmpty() ? null : spans.get(spans.size() - 1);
        }

        @Override
        public void setValue(String span) {
            open.get().add(span);
        }

        @Override
        public void setValue() {
            open.get().add(null);
        }

        @Override
        public void restore(String previous) {
            restore();
            assertEquals(previous, getValue());
        }

        @Override
        public void restore() {
            List<String> spans = open.get();
            spans.remove(spans.size() - 1);
        }
    }

    @Async
    static Coroutine<String> child() {
        await(sleep(Duration.ofMillis(1)));
        return result(USER.get() + " in " + SPANS.getValue());
    }

    static ContextSnapshot spanOf(String user) {
        SPANS.setValue("span of " + user);
        try {
            return FACTORY.captureAll();
        } finally {
            SPANS.restore();
        }
    }

    @Async
    static Coroutine<Void> serves(String user) {
        await(CONTEXT.with(spanOf(user), () -> handles(user)));
        assertNull(USER.get());
        assertNull(SPANS.getValue());
        return result();
    }

    @Async
    static Coroutine<Void> handles(String user) {
        USER.set(user);
        for (int i = 0; i < 20; i++) {
            await(i % 2 == 0 ? yieldNow() : sleep(Duration.ofNanos(1)));
            assertEquals(user, USER.get());
            assertEquals("span of " + user, SPANS.getValue());
        }
        assertEquals(user + " in span of " + user, await(spawn(child())));
        assertEquals(user + " in span of " + user, await(hotChild()));
        return result();
    }

    @Async
    static CompletableFuture<String> hotChild() {
        assertEquals("span of " + USER.get(), SPANS.getValue());
        await(yieldNow());
        return done(USER.get() + " in " + SPANS.getValue());
    }

    @Async
    static Coroutine<Void> servesNobody() {
        for (int i = 0; i < 20; i++) {
            assertNull(USER.get());
            assertNull(SPANS.getValue());
            await(yieldNow());
        }
        return result();
    }

    @Async
    static Coroutine<Void> X14_micrometer_context_propagation() {
        await(gather(serves("a"), servesNobody(), serves("b"), servesNobody()));
        assertNull(USER.get());
        return result();
    }

    static void X14_micrometer_scopes_are_closed_at_the_end_of_each_step() {
        USER.set("thread");
        List<String> seen = new ArrayList<>();
        run(() -> {
            spawn(defer(() -> {
                CONTEXT.carry();
                CONTEXT.carry();
                USER.set("task");
                await(yieldNow());
                seen.add(USER.get() + " at depth " + SPANS.depth());
                return result();
            }));
            EventLoop.current().execute(() -> seen.add(USER.get() + " at depth " + SPANS.depth()));
            await(sleep(Duration.ofMillis(1)));
            return result();
        });
        assertEquals(List.of("thread at depth 0", "task at depth 1"), seen);
        assertEquals("thread", USER.get());
        assertEquals(0, SPANS.depth());
        USER.remove();
    }
}

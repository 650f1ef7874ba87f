package dev.fermata;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.continuation.Suspension;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What closes and what iterates, outside of transformed code. */
class AsyncCloseableTest {

    static final class Connection implements AsyncCloseable {
        @Override
        public Coroutine<Void> closeAsync() {
            return flow(() -> null);
        }
    }

    @Test
    void close_in_a_plain_method_says_what_to_do() {
        Connection connection = new Connection();
        String message =
                assertThrows(NotTransformedException.class, connection::close).getMessage();
        assertTrue(message.contains(Connection.class.getName()), message);
        assertTrue(message.contains(AsyncCloseableTest.class.getName()), message);
        assertTrue(message.contains("await closeAsync()"), message);
        assertTrue(message.contains("-javaagent"), message);
    }

    @Test
    void a_try_statement_in_a_plain_method_suppresses_that_message_when_its_body_fails() {
        IllegalStateException body = new IllegalStateException("body");
        Throwable thrown = assertThrows(IllegalStateException.class, () -> {
            try (Connection connection = new Connection()) {
                assertFalse(connection.toString().isEmpty());
                throw body;
            }
        });
        assertSame(body, thrown);
        assertEquals(NotTransformedException.class, thrown.getSuppressed()[0].getClass());
    }

    @Test
    void each_in_a_plain_method_says_what_to_do() {
        AsyncIterable<Integer> source = () -> {
            throw new AssertionError("it was asked for an iterator");
        };
        String message = assertThrows(NotTransformedException.class, () -> Fermata.each(source))
                .getMessage();
        assertTrue(message.startsWith("each was reached in " + AsyncCloseableTest.class.getName()), message);
    }

    @Test
    void closing_calls_the_given_way_once_it_is_closed_and_not_before() {
        List<String> calls = new ArrayList<>();
        CompletableFuture<String> gone = new CompletableFuture<>();
        Closing<String> resource = Fermata.closing("client", client -> {
            calls.add("close " + client);
            return gone;
        });
        assertEquals("client", resource.value());
        assertEquals("Closing[client]", resource.toString());
        assertEquals(List.of(), calls);
        Awaitable<?> closed = resource.closeAsync();
        assertEquals(List.of("close client"), calls);
        assertFalse(closed.isDone());
        gone.complete("x");
        assertTrue(closed.isDone());
    }

    @Test
    void the_default_way_to_close_an_iterator_is_done_and_can_be_awaited_again_and_again() throws Throwable {
        AsyncIterator<Integer> iterator = new AsyncIterator<>() {
            @Override
            public Awaitable<Boolean> advance() {
                return Fermata.result(false);
            }

            @Override
            public Integer next() {
                throw new java.util.NoSuchElementException();
            }
        };
        Awaitable<?> closed = iterator.closeAsync();
        assertSame(closed, iterator.closeAsync());
        assertTrue(closed.isDone());
        assertNull(closed.result());
        assertFalse(closed.cancel());
        assertEquals("null null", Fermata.run(flow(() -> await(closed, x -> await(closed, y -> x + " " + y)))));
    }

    @Test
    void the_default_way_to_close_resumes_who_registers() {
        List<String> resumed = new ArrayList<>();
        Done.INSTANCE.register(() -> resumed.add("resumed"));
        assertEquals(List.of("resumed"), resumed);
    }

    @Test
    void a_second_failure_is_suppressed_but_never_in_itself() {
        Throwable first = new IllegalStateException("first");
        Throwable second = new IllegalStateException("second");
        assertSame(first, Suspension.suppress(first, second));
        assertSame(first, Suspension.suppress(first, first));
        assertEquals(List.of(second), List.of(first.getSuppressed()));
    }
}

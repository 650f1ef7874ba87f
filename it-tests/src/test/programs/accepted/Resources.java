import static dev.fermata.Fermata.*;

import dev.fermata.AsyncCloseable;
import dev.fermata.AsyncIterable;
import dev.fermata.AsyncIterator;
import dev.fermata.Awaitable;
import dev.fermata.Closing;
import dev.fermata.Coroutine;
import dev.fermata.Promise;
import dev.fermata.Task;
import dev.fermata.annotations.Async;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;

/** Resources that are closed by awaiting, and loops that await each element. */
class Resources {
    static class Connection implements AsyncCloseable {
        public Coroutine<Void> closeAsync() {
            return result();
        }
    }

    static class Pool implements AsyncCloseable {
        public Task<Void> closeAsync() {
            return done();
        }
    }

    @Async
    Coroutine<Connection> open() {
        return result(new Connection());
    }

    @Async
    Coroutine<Integer> resource() {
        try (var c = await(open())) {
            return result(c.hashCode());
        }
    }

    @Async
    CompletableFuture<Integer> several() {
        try (Pool pool = new Pool();
                Connection c = await(open());
                AsyncCloseable last = () -> open()) {
            return done(c.hashCode() + pool.hashCode() + last.hashCode());
        }
    }

    @Async
    Coroutine<String> ofOthers(WebSocket socket) {
        try (Closing<WebSocket> c = closing(socket, s -> s.sendClose(WebSocket.NORMAL_CLOSURE, "bye"))) {
            await(c.value().sendText("hello", true));
            return result(c.value().getSubprotocol());
        }
    }

    /** Elements that others put in. */
    static final class Mailbox<T> implements AsyncIterable<T>, AsyncIterator<T> {
        private final List<T> waiting = new ArrayList<>();
        private Promise<Boolean> asked = new Promise<>();

        void put(T element) {
            waiting.add(element);
            asked.complete(true);
        }

        @Override
        public AsyncIterator<T> asyncIterator() {
            return this;
        }

        @Override
        public Awaitable<Boolean> advance() {
            return asked;
        }

        @Override
        public T next() {
            if (waiting.isEmpty()) {
                throw new NoSuchElementException();
            }
            T next = waiting.remove(0);
            if (waiting.isEmpty()) {
                asked = new Promise<>();
            }
            return next;
        }
    }

    @Async
    Coroutine<Integer> loop(Mailbox<Integer> box) {
        int s = 0;
        for (int x : each(box)) {
            s += x;
        }
        return result(s);
    }

    @Async
    Coroutine<Number> loopOverASubtype(Mailbox<Integer> box, AsyncIterable<? extends Number> wild) {
        for (Number x : each(box)) {
            for (var y : each(wild)) {
                if (y.equals(x)) {
                    return result(x);
                }
            }
        }
        return result(0);
    }

    @Async
    Coroutine<Void> completed(AsyncIterable<Task<Integer>> tasks) {
        for (var t : each(tasks)) {
            int n = await(t);
        }
        return result();
    }
}

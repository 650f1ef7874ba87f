package dev.fermata.examples;

import static dev.fermata.Fermata.*;

import dev.fermata.AsyncCloseable;
import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import dev.fermata.sync.AsyncQueue;
import java.time.Duration;
import java.util.List;

/** Two connections for all: who finds none waits for one, in turn, and no way out of a {@code try} forgets to return it. */
public final class ConnectionPool {

    private final AsyncQueue<Connection> idle = new AsyncQueue<>();

    ConnectionPool(String... names) {
        for (String name : names) {
            idle.putNow(new Connection(name));
        }
    }

    /** Waits for a connection that is idle; closing it returns it. */
    Coroutine<Connection> connect() {
        return idle.get();
    }

    /** A connection, which stays open when its user closes it. */
    final class Connection implements AsyncCloseable {

        private final String name;

        Connection(String name) {
            this.name = name;
        }

        @Async
        Coroutine<String> query(String question) {
            System.out.println(name + ": " + question);
            await(sleep(Duration.ofMillis(20)));
            if (question.equals("gold")) {
                throw new IllegalArgumentException("no gold");
            }
            return result("much " + question);
        }

        @Override
        public Coroutine<Void> closeAsync() {
            return idle.put(this);
        }
    }

    @Async
    Coroutine<String> answer(String question) {
        try (Connection connection = await(connect())) {
            return result(await(connection.query(question)));
        } catch (IllegalArgumentException failure) {
            return result("sorry: " + failure.getMessage());
        }
    }

    @Async
    static Coroutine<Void> office() {
        var pool = new ConnectionPool("red", "blue");
        System.out.println(await(gather(List.of("tea", "milk", "gold", "sugar"), question -> pool.answer(question))));
        System.out.println("idle again: " + pool.idle.size());
        return result();
    }

    public static void main(String[] args) {
        run(office());
    }
}

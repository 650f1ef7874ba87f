package dev.fermata.twin;

import dev.fermata.Coroutine;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Source;
import dev.fermata.continuation.Suspension;

/**
 * A coroutine for tests, written as callbacks: {@code flow(() -> await(a, x -> await(b, y -> x + y)))}. What a step returns is
 * the value of the whole, unless it is an {@link Await}.
 */
public final class Flow<T> extends Coroutine<T> {

    /** A step without input. */
    public interface Start {
        Object go() throws Throwable;
    }

    /** A step that takes a value or a failure. */
    public interface Step<I> {
        Object go(I input) throws Throwable;
    }

    /** What to await, and how to go on. */
    public record Await(Source<?> source, Step<Object> then, Step<Throwable> otherwise) {
        public Await otherwise(Step<Throwable> handler) {
            return new Await(source, then, handler);
        }
    }

    private Await next;

    private Flow(Start start) {
        next = new Await(null, ignored -> start.go(), null);
    }

    public static <T> Flow<T> flow(Start start) {
        return new Flow<>(start);
    }

    @SuppressWarnings("unchecked")
    public static <V> Await await(Source<V> source, Step<? super V> then) {
        return new Await(source, value -> then.go((V) value), failure -> {
            throw failure;
        });
    }

    public static Await await(Source<?> source) {
        return await(source, value -> value);
    }

    @Override
    protected Object resume(Object arrived, Driver driver, int depth) throws Throwable {
        Await from = next;
        next = null;
        Object answer = enter() == 0 ? from.then.go(null) : taken(from, arrived, driver);
        while (answer instanceof Await await) {
            answer = begun(await, driver, depth);
        }
        return answer;
    }

    private Object taken(Await from, Object arrived, Driver driver) throws Throwable {
        Object value;
        try {
            value = Suspension.take(arrived, driver);
        } catch (Throwable failure) {
            return from.otherwise.go(failure);
        }
        return from.then.go(value);
    }

    private Object begun(Await await, Driver driver, int depth) throws Throwable {
        Object value;
        try {
            value = Suspension.await(await.source, driver, depth);
        } catch (Throwable failure) {
            return await.otherwise.go(failure);
        }
        if (value == Suspension.SUSPENDED) {
            next = await;
            leave(driver, 1);
            return value;
        }
        return await.then.go(value);
    }

    @Override
    protected boolean catches() {
        return true;
    }
}

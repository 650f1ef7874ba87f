package dev.fermata.twin;

import dev.fermata.AsyncGenerator;
import dev.fermata.Coroutine;
import dev.fermata.Emitter;
import dev.fermata.TwoWayGenerator;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Source;
import dev.fermata.continuation.Suspension;
import dev.fermata.frame.GeneratorCalls;
import java.util.concurrent.atomic.AtomicReference;

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

    private interface NoSource extends Source<Object> {
        @Override
        default boolean isDone() {
            throw new AssertionError();
        }

        @Override
        default Object result() {
            throw new AssertionError();
        }

        @Override
        default void register(Runnable resumption) {
            throw new AssertionError();
        }

        @Override
        default void withdraw(Runnable resumption) {
            throw new AssertionError();
        }

        @Override
        default boolean cancel() {
            throw new AssertionError();
        }
    }

    /** An element on its way out, in the place of a source. */
    private record Emission(Emitter<?, ?> out, Object element) implements NoSource {}

    /** All elements of another generator. */
    private record Delegation(Emitter<?, ?> out, AsyncGenerator<?> inner) implements NoSource {}

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

    /** A generator whose body is a flow. */
    @SuppressWarnings("unchecked")
    public static <V> TwoWayGenerator<V, Object> generator(Step<Emitter<V, Object>> body) {
        AtomicReference<Emitter<V, Object>> out = new AtomicReference<>();
        Flow<V> flow = new Flow<>(() -> body.go(out.get()));
        var generator = (TwoWayGenerator<V, Object>) GeneratorCalls.begin(flow);
        out.set((Emitter<V, Object>) GeneratorCalls.emitter(flow));
        return generator;
    }

    public static <V> Await emit(Emitter<V, ?> out, V element, Step<Object> then) {
        return await(new Emission(out, element), then);
    }

    public static <V> Await emitAll(Emitter<V, ?> out, AsyncGenerator<? extends V> inner, Step<Object> then) {
        return await(new Delegation(out, inner), then);
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
            value = answer(await.source, driver, depth);
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

    private static Object answer(Source<?> source, Driver driver, int depth) throws Throwable {
        if (source instanceof Emission emission) {
            return GeneratorCalls.emit(emission.out, emission.element, driver);
        }
        return source instanceof Delegation all
                ? GeneratorCalls.emitAllHearing(all.out, all.inner, driver, depth)
                : Suspension.await(source, driver, depth);
    }

    @Override
    protected boolean catches() {
        return true;
    }
}

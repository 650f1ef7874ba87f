package dev.fermata;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * The blocking oracle: a twin of the real class, of the same name and signatures, whose {@code await} takes and unwraps.
 * The integration tests load it below untransformed cases, whose bodies then run at the call.
 */
public final class Fermata {

    private Fermata() {}

    public static <T> T await(Awaitable<T> awaited) {
        try {
            return awaited.result();
        } catch (Throwable failure) {
            throw Fermata.<RuntimeException>sneaky(failure);
        }
    }

    public static <T> T await(CompletionStage<T> stage) {
        FirstCall<T> first = new FirstCall<>();
        stage.whenComplete(first);
        Throwable failure = first.failure();
        if (failure == null) {
            return first.value();
        }
        boolean wraps = failure instanceof CompletionException && failure.getCause() != null;
        throw Fermata.<RuntimeException>sneaky(wraps ? failure.getCause() : failure);
    }

    public static <T> T await(Task<T> task) {
        return await((CompletionStage<T>) task);
    }

    public static <T, X extends Throwable> T await(Awaitable<T> awaited, Class<X> failure) throws X {
        return await(awaited);
    }

    public static <T, X extends Throwable> T await(CompletionStage<T> stage, Class<X> failure) throws X {
        return await(stage);
    }

    public static <T, X extends Throwable> T await(Task<T> task, Class<X> failure) throws X {
        return await(task);
    }

    public static <T> Coroutine<T> result(T value) {
        return new Coroutine<>(value);
    }

    public static Coroutine<Void> result() {
        return new Coroutine<>(null);
    }

    public static <T> Task<T> done(T value) {
        Task<T> task = new Task<>();
        task.complete(value);
        return task;
    }

    public static Task<Void> done() {
        return done(null);
    }

    /** Makes what the calling method is declared to return. */
    public static <T, F extends CompletionStage<T>> F doneAs(T value) {
        Class<?> declared = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.skip(1).findFirst().orElseThrow())
                .getMethodType()
                .returnType();
        return Fermata.<T, F>completed(declared, value);
    }

    public static Awaitable<Void> yieldNow() {
        return result();
    }

    public static Coroutine<Void> sleep(Duration duration) {
        return result();
    }

    public static <T> Awaitable<T> awaitable(CompletionStage<T> stage) {
        return result(await(stage));
    }

    /** Stands where the source has {@code each}. */
    public static <T> Loop<T> loop(AsyncIterable<? extends T> source) {
        return new Loop<T>(source.asyncIterator());
    }

    public static <T> Iterable<T> each(AsyncIterable<? extends T> source) {
        throw new UnsupportedOperationException("a loop that was not rewritten for the oracle");
    }

    @SuppressWarnings("unchecked")
    public static <T, S> Emitter<T, S> emitter() {
        return (Emitter<T, S>) GeneratorThread.running();
    }

    /** Stands around the body of a generator method. */
    public static <T, S> TwoWayGenerator<T, S> generator(GeneratorBody body) {
        return new GeneratorThread<>(body);
    }

    public static <T> Closing<T> closing(T value, Function<? super T, ? extends CompletionStage<?>> close) {
        return new Closing<>(value, close);
    }

    @SuppressWarnings("unchecked")
    private static <T, F extends CompletionStage<T>> F completed(Class<?> type, T value) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            CompletableFuture<T> future = (CompletableFuture<T>) constructor.newInstance();
            future.complete(value);
            return (F) future;
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @SuppressWarnings("unchecked")
    static <X extends Throwable> X sneaky(Throwable failure) throws X {
        throw (X) failure;
    }
}

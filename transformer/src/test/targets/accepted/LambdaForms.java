// also release 8
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.io.Serializable;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** What lambdas and method references compile to: every way to capture, to name and to adapt. */
class LambdaForms<E> {
    interface Step<A, B> {
        Coroutine<B> apply(A from);

        default Step<A, B> twice(Coroutine<B> x) {
            return from -> {
                await(x); // assertSuspends()
                return result(await(apply(from))); // assertSuspends()
            };
        }
    }

    interface Generic {
        <T> Coroutine<T> apply(Coroutine<T> from);
    }

    interface Any<R extends Awaitable<Integer>> {
        R make(int... numbers);
    }

    static final Step<Coroutine<Integer>, Integer> OF_CLASS = x -> result(await(x)); // assertSuspends()

    final Step<Coroutine<Integer>, Integer> ofObject = x -> result(await(x) + size()); // assertSuspends()

    final E element;

    LambdaForms(E element, Coroutine<Integer> x, List<Supplier<Coroutine<Integer>>> made) {
        this.element = element;
        made.add(() -> result(await(x))); // assertSuspends()
    }

    int size() {
        return 1;
    }

    @Async
    Coroutine<Integer> method(Coroutine<Integer> x) {
        return result(await(x)); // assertSuspends()
    }

    @Async
    static Coroutine<Integer> ofAll(int... numbers) {
        await(sleep(java.time.Duration.ZERO)); // assertSuspends()
        return result(numbers.length);
    }

    @Async
    <T> Coroutine<T> generic(Coroutine<T> x) {
        return result(await(x)); // assertSuspends()
    }

    <T extends Comparable<T>> Step<Coroutine<T>, T> capturesTypesAndValues(T least, long wide, double[] array) {
        return x -> {
            T value = await(x); // assertSuspends()
            array[0] += wide;
            return result(value.compareTo(least) < 0 ? least : value);
        };
    }

    Supplier<Supplier<Coroutine<Integer>>> nested(Coroutine<Integer> x, int captured) {
        return () -> {
            int more = captured + size();
            return () -> result(await(x) + more); // assertSuspends()
        };
    }

    @Async
    Coroutine<Integer> plainLambdasInside(Coroutine<List<Integer>> x) {
        List<Integer> all = new ArrayList<>(await(x)); // assertSuspends()
        all.removeIf(n -> n < size());
        all.sort((a, b) -> b - a);
        all.forEach(System.out::println);
        return result(all.size());
    }

    @Async
    Coroutine<Integer> references(LambdaForms<E> other, Coroutine<Integer> x) {
        Step<Coroutine<Integer>, Integer> bound = this::method;
        BiFunction<LambdaForms<E>, Coroutine<Integer>, Coroutine<Integer>> unbound = LambdaForms::method;
        Generic generic = this::generic;
        Any<Coroutine<Integer>> varargs = LambdaForms::ofAll;
        Function<Integer, Awaitable<Integer>> adapted = LambdaForms::ofAll;
        Function<Coroutine<Integer>, Promise<Integer>> unused = y -> null;
        int sum = await(bound.apply(x)); // assertSuspends()
        sum += await(unbound.apply(other, result(1))); // assertSuspends()
        sum += await(generic.apply(result(2))); // assertSuspends()
        sum += await(varargs.make(1, 2)); // assertSuspends()
        return result(sum + await(adapted.apply(3))); // assertSuspends()
    }

    Function<Coroutine<Integer>, Coroutine<Integer>> serializable(String captured) {
        return (Function<Coroutine<Integer>, Coroutine<Integer>> & Serializable)
                x -> result(await(x) + captured.length()); // assertSuspends()
    }

    BiFunction<Task<Integer>, CompletionStage<Integer>, CompletableFuture<Integer>> hot() {
        return (x, y) -> done(await(x) + await(y)); // assertSuspends()
    }

    Supplier<Coroutine<Integer>> inMonitor(Coroutine<Integer> x) {
        synchronized (this) {
            return () -> result(await(x)); // assertSuspends()
        }
    }

    enum Way {
        DOUBLE(x -> result(2 * await(x))); // assertSuspends()

        final Step<Coroutine<Integer>, Integer> step;

        Way(Step<Coroutine<Integer>, Integer> step) {
            this.step = step;
        }
    }
}

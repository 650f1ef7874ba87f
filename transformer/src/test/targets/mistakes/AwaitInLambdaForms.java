// also release 8
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** Lambdas that await for callers who want the value, in every form. */
class AwaitInLambdaForms {
    static Coroutine<Integer> numbers;

    static final Supplier<Integer> OF_CLASS = () -> await(numbers); // FERMATA-107

    final Supplier<Integer> ofObject = () -> await(numbers); // FERMATA-107

    interface Generic<T> {
        T call(T from) throws Exception;
    }

    AwaitInLambdaForms(Coroutine<Integer> x, List<Runnable> made) {
        made.add(() -> await(x)); // FERMATA-107
    }

    Callable<Object> ofAnyType(Coroutine<Object> x) {
        return () -> await(x); // FERMATA-107
    }

    /** The type of the function counts, not that of the value. */
    Callable<Object> coroutineAsAnyType(Coroutine<Object> x) {
        return () -> result(await(x)); // FERMATA-107
    }

    Generic<String> ofTypeVariable(Coroutine<String> x) {
        return text -> text + await(x); // FERMATA-107
    }

    Predicate<String> ofPrimitive(Coroutine<Boolean> x) {
        return text -> await(x); // FERMATA-107
    }

    Supplier<List<Coroutine<Integer>>> ofCollection(Coroutine<Integer> x) {
        return () -> Collections.singletonList(result(await(x))); // FERMATA-107
    }

    @Async
    Coroutine<Integer> ofCollections(Map<String, Integer> map, List<Integer> list, Coroutine<Integer> x) {
        list.replaceAll(n -> n + await(x)); // FERMATA-107
        list.removeIf(n -> n > await(x)); // FERMATA-107
        list.stream().map(n -> await(x)).count(); // FERMATA-107
        list.sort((a, b) -> await(x)); // FERMATA-107
        map.merge("key", 1, (a, b) -> a + await(x)); // FERMATA-107
        new TreeSet<Integer>(Comparator.comparing(n -> await(x))).addAll(list); // FERMATA-107
        Optional.of(1).orElseGet(() -> await(x)); // FERMATA-107
        CompletableFuture.runAsync(() -> await(x)); // FERMATA-107
        new Thread(() -> await(x)).start(); // FERMATA-107
        return result(await(x));
    }

    Supplier<Coroutine<Integer>> plainInsideAsync(Coroutine<Integer> x) {
        return () -> {
            Runnable inner = () -> await(x); // FERMATA-107
            inner.run();
            return result(await(x));
        };
    }

    Runnable plainAroundAsync(Coroutine<Integer> x) {
        return () -> {
            Supplier<Coroutine<Integer>> inner = () -> result(await(x));
            await(inner.get()); // FERMATA-107
        };
    }

    Runnable reference() {
        return this::plain;
    }

    private void plain() {
        await(numbers); // FERMATA-101
    }

    Runnable anonymous(Coroutine<Integer> x) {
        return new Runnable() {
            @Override
            public void run() {
                Fermata.await(x); // FERMATA-101
            }
        };
    }
}

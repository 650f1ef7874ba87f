// also release 8
import static dev.fermata.Fermata.*;

import dev.fermata.*;
import dev.fermata.annotations.Async;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** Overloads, generics, varargs and bridges: every copy needs a descriptor of its own. */
class Overloads<T extends Comparable<T>> implements Function<Coroutine<Integer>, Coroutine<Integer>> {
    @Async
    Coroutine<Integer> load() {
        return result(1);
    }

    @Async
    Coroutine<Integer> load(Coroutine<Integer> x) {
        return result(await(x)); // assertSuspends()
    }

    @Async
    Coroutine<Integer> load(long a, double b, float c, Coroutine<Integer> x) {
        return result((int) (a + b + c) + await(x)); // assertSuspends()
    }

    @Async
    final Coroutine<List<T>> load(T first, Coroutine<T> second) {
        List<T> both = new ArrayList<>(Arrays.asList(first, await(second))); // assertSuspends()
        Collections.sort(both);
        return result(both);
    }

    @Async
    @SafeVarargs
    static <E> Coroutine<List<E>> all(Coroutine<? extends E>... elements) {
        List<E> all = new ArrayList<>();
        for (Coroutine<? extends E> element : elements) {
            all.add(await(element)); // assertSuspends()
        }
        return result(all);
    }

    @Async
    @Override
    public Coroutine<Integer> apply(Coroutine<Integer> x) {
        return result(await(load(x)) + await(load())); // assertSuspends()
    }
}

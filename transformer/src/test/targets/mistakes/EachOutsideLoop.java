import static dev.fermata.Fermata.*;

import dev.fermata.AsyncIterable;
import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The iterator of each belongs to a for statement in an async method. */
class EachOutsideLoop {
    Iterable<String> kept;

    @Async
    Coroutine<Void> forEach(AsyncIterable<String> source) {
        each(source).forEach(System.out::println); // FERMATA-109
        return result();
    }

    @Async
    Coroutine<Void> stored(AsyncIterable<String> source) {
        kept = each(source); // FERMATA-109
        return result();
    }

    @Async
    Coroutine<Iterable<String>> passedOn(AsyncIterable<String> source) {
        return result(each(source)); // FERMATA-109
    }

    @Async
    Coroutine<Long> streamed(AsyncIterable<String> source) {
        return result(StreamSupport.stream(each(source).spliterator(), false).count()); // FERMATA-109
    }

    @Async
    Coroutine<String> iteratorPassedOn(AsyncIterable<String> source) {
        Iterator<String> i = each(source).iterator(); // FERMATA-109
        return result(first(i));
    }

    private static String first(Iterator<String> i) {
        return i.next();
    }

    @Async
    Coroutine<String> iteratorUsedAfterwards(AsyncIterable<String> source) {
        Iterator<String> i = each(source).iterator(); // FERMATA-109
        while (i.hasNext()) {
            await(yieldNow());
            if (i.next().isEmpty()) {
                break;
            }
        }
        return result(i.next());
    }

    @Async
    Coroutine<String> nextWithoutHasNext(AsyncIterable<String> source) {
        Iterator<String> i = each(source).iterator(); // FERMATA-109
        return result(i.next());
    }

    @Async
    Coroutine<Void> removed(AsyncIterable<String> source) {
        for (Iterator<String> i = each(source).iterator(); i.hasNext(); ) { // FERMATA-109
            i.next();
            i.remove();
        }
        return result();
    }

    @Async
    Coroutine<Integer> conditionOfItsOwn(AsyncIterable<String> source) {
        Iterator<String> i = each(source).iterator(); // FERMATA-109
        int n = 0;
        do {
            n += i.next().length();
        } while (i.hasNext() && n < 9);
        return result(n);
    }

    @Async
    Coroutine<Integer> underMonitor(AsyncIterable<String> source) {
        int n = 0;
        synchronized (this) {
            for (String s : each(source)) { // FERMATA-103
                n += s.length();
            }
        }
        return result(n);
    }

    int outside(AsyncIterable<String> source) {
        for (String s : each(source)) { // FERMATA-101
            return s.length();
        }
        return 0;
    }

    Function<AsyncIterable<String>, Iterable<String>> reference() {
        return dev.fermata.Fermata::each; // FERMATA-108
    }

    Runnable plainLambda(AsyncIterable<String> source) {
        return () -> {
            for (String s : each(source)) { // FERMATA-107
                System.out.println(s);
            }
        };
    }
}

import static dev.fermata.Fermata.*;

import com.sun.management.ThreadMXBean;
import dev.fermata.AsyncGenerator;
import dev.fermata.Coroutine;
import dev.fermata.Emitter;
import dev.fermata.annotations.Async;
import java.lang.management.ManagementFactory;

/** What the elements of generators cost, and what the failures of generators show. */
public final class GeneratorScenarios {

    private static final int WARM = 20_000;
    private static final int COUNTED = 10_000;
    private static final int SPANS = 5;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private GeneratorScenarios() {}

    @Async
    private static AsyncGenerator<String> same(String element) {
        Emitter<String, Void> out = emitter();
        for (; ; ) {
            out.emit(element);
        }
    }

    @Async
    private static AsyncGenerator<String> sameBelow(String element, int depth) {
        Emitter<String, Void> out = emitter();
        out.emitAll(depth == 0 ? same(element) : sameBelow(element, depth - 1));
        return out.end();
    }

    @Async
    private static Coroutine<Long> bytesOfElements(AsyncGenerator<String> generator) {
        long before = 0;
        long least = Long.MAX_VALUE;
        int taken = 0;
        for (String element : each(generator)) {
            if (++taken % COUNTED == 0) {
                long now = THREADS.getCurrentThreadAllocatedBytes();
                // the compiler may still be about to remove what the first ones take
                least = taken > WARM ? Math.min(least, now - before) : least;
                before = now;
            }
            if (taken == WARM + SPANS * COUNTED) {
                return result(least + element.length());
            }
        }
        return result(-1L);
    }

    /** Bytes for each element. */
    public static long direct() {
        return run(bytesOfElements(same(""))) / COUNTED;
    }

    /** The same, of a generator whose elements are handed on by a hundred others. */
    public static long delegated() {
        return run(bytesOfElements(sameBelow("", 100))) / COUNTED;
    }

    @Async
    private static AsyncGenerator<Integer> failing(boolean suspends) {
        Emitter<Integer, Void> out = emitter();
        out.emit(1);
        if (suspends) {
            await(yieldNow());
        }
        throw new IllegalStateException("it"); // the line of the failure
    }

    @Async
    private static AsyncGenerator<Integer> handingOn(boolean suspends) {
        Emitter<Integer, Void> out = emitter();
        out.emitAll(failing(suspends)); // the line of the delegation
        return out.end();
    }

    @Async
    private static Coroutine<Void> consumer(AsyncGenerator<Integer> generator) {
        for (int n : each(generator)) { // the line of the loop
            await(yieldNow());
        }
        return result();
    }

    /** The trace of a failure of a generator, or of one that hands its elements on. */
    public static StackTraceElement[] trace(boolean delegated, boolean suspends) {
        try {
            run(consumer(delegated ? handingOn(suspends) : failing(suspends)));
            return new StackTraceElement[0];
        } catch (IllegalStateException failure) {
            return failure.getStackTrace();
        }
    }
}

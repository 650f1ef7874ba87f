package dev.fermata.benchmarks;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.result;
import static dev.fermata.Fermata.run;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An await of a coroutine that never suspends, beside the plain call that it replaces.
 *
 * <p>The compiler may inline both, as it may in a program. Starting the coroutine around the loop and the event loop
 * below it are in the measure, spread over the awaits of one run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class CompletedAwait {

    private static final int CALLS = 10_000;

    private final long[] values = new long[CALLS];

    @Setup
    public void fill() {
        for (int i = 0; i < CALLS; i++) {
            values[i] = i * 0x9E3779B97F4A7C15L;
        }
    }

    @Benchmark
    @OperationsPerInvocation(CALLS)
    public long call() {
        long sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += value(i);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(CALLS)
    public long awaitCompleted() {
        return run(sum());
    }

    @Async
    private Coroutine<Long> sum() {
        long sum = 0;
        for (int i = 0; i < CALLS; i++) {
            sum += await(valueLater(i));
        }
        return result(sum);
    }

    @Async
    private Coroutine<Long> valueLater(int i) {
        return result(values[i]);
    }

    private Long value(int i) {
        return values[i];
    }
}

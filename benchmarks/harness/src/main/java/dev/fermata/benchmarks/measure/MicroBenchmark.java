package dev.fermata.benchmarks.measure;

import dev.fermata.benchmarks.Peer;
import dev.fermata.benchmarks.Routine;
import dev.fermata.benchmarks.Workload;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One workload of one peer under JMH; a fork never sees a second one. The time is that of one unit of the workload. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MicroBenchmark {
    /** Which peer. */
    @Param("hand")
    public String peer;

    /** Which workload. */
    @Param("w1")
    public String workload;

    /** How many units. */
    @Param("1000")
    public int size;

    private Workload measured;
    private Routine routine;
    private long right;

    /** Finds the routine. */
    @Setup
    public void load() {
        measured = Workload.of(workload);
        routine = Peer.of(peer).load().routine(measured).orElseThrow();
        right = measured.checksum(size);
    }

    /**
     * Moves what lives long, the event loop and its queue, to the old generation, where it comes to lie anyway after some
     * fifteen young collections: in the middle of a measurement. From then on each store of a young object into it costs a
     * memory fence under G1, so the time of one run would have two levels.
     */
    @Setup(Level.Iteration)
    public void age() {
        System.gc();
    }

    /** All units once. */
    @Benchmark
    public void run() {
        long answer = routine.run(size);
        if (answer != right) {
            measured.verify(size, answer);
        }
    }
}

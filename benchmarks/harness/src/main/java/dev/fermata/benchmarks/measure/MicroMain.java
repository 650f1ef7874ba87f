package dev.fermata.benchmarks.measure;

import dev.fermata.benchmarks.Peer;
import dev.fermata.benchmarks.Workload;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs JMH on one workload of one peer: {@code MicroMain PEER WORKLOAD SIZE EFFORT RESULT_FILE}. */
public final class MicroMain {
    private static final TimeValue HANG = TimeValue.minutes(2);

    private MicroMain() {}

    /** Measures, and leaves JMH's JSON in the file. */
    public static void main(String[] args) throws RunnerException {
        Peer peer = Peer.of(args[0]);
        Workload workload = Workload.of(args[1]);
        int size = Integer.parseInt(args[2]);
        exitUnlessWritten(peer, workload);
        Effort effort = Effort.parse(args[3]);
        // The one who started this process holds JMH's lock.
        System.setProperty("jmh.ignoreLock", "true");
        Options options = new OptionsBuilder()
                .include("\\." + MicroBenchmark.class.getSimpleName() + "\\.run$")
                .param("peer", peer.id())
                .param("workload", workload.id())
                .param("size", args[2])
                .operationsPerInvocation(size)
                .forks(effort.forks())
                .warmupIterations(effort.warmups())
                .warmupTime(TimeValue.milliseconds(effort.iterationMillis()))
                .measurementIterations(effort.iterations())
                .measurementTime(TimeValue.milliseconds(effort.iterationMillis()))
                .timeout(HANG)
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class)
                .jvmArgs(JvmOptions.of(new Run(workload, peer, size)).toArray(String[]::new))
                .resultFormat(ResultFormatType.JSON)
                .result(args[4])
                .build();
        new Runner(options).run();
    }

    /** Ends the process with a code of its own when there is nothing to measure. */
    static void exitUnlessWritten(Peer peer, Workload workload) {
        if (peer.load().routine(workload).isEmpty()) {
            System.exit(ChildProcess.NOT_WRITTEN);
        }
    }
}

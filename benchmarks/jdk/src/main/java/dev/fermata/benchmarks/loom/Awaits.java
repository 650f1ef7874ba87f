package dev.fermata.benchmarks.loom;

import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.loop.Loop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;

/** W1 to W4: one thread that waits again and again, or two that yield in turn. */
final class Awaits {
    private final CompletableFuture<Integer>[] completed = Loop.completedFutures();

    long ready(int count) {
        return VirtualThreads.run(() -> {
            long sum = 0;
            for (int i = 0; i < count; i++) {
                sum += completed[i & Parameters.MASK].join();
            }
            return sum;
        });
    }

    long yields(int count) {
        return VirtualThreads.run(() -> {
            FutureTask<Integer> one = VirtualThreads.spawn(() -> yieldAgain(count / 2));
            FutureTask<Integer> other = VirtualThreads.spawn(() -> yieldAgain(count - count / 2));
            return (long) VirtualThreads.join(one) + VirtualThreads.join(other);
        });
    }

    private static int yieldAgain(int count) {
        for (int i = 0; i < count; i++) {
            Thread.yield();
        }
        return count;
    }

    long chains(int count, boolean suspends) {
        return VirtualThreads.run(() -> {
            long sum = 0;
            for (int i = 0; i < count; i++) {
                sum += link(Parameters.DEPTH, Parameters.chainArgument(i), suspends);
            }
            return sum;
        });
    }

    private static int link(int depth, int argument, boolean suspends) {
        return (depth == 1 ? leaf(argument, suspends) : link(depth - 1, argument, suspends)) + 1;
    }

    private static int leaf(int argument, boolean suspends) {
        if (suspends) {
            Thread.yield();
        }
        return argument;
    }

    long sparse(int awaits) {
        return VirtualThreads.run(() -> {
            long sum = 0;
            for (int call = 0; call < awaits / Parameters.AWAITS; call++) {
                sum += sparseCall();
            }
            return sum;
        });
    }

    private long sparseCall() {
        long sum = 0;
        for (int i = 0; i < Parameters.AWAITS; i++) {
            if (Parameters.suspends(i)) {
                Thread.yield();
                sum += i & Parameters.MASK;
            } else {
                sum += completed[i & Parameters.MASK].join();
            }
        }
        return sum;
    }
}

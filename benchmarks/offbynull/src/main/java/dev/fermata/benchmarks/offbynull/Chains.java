package dev.fermata.benchmarks.offbynull;

import com.offbynull.coroutines.user.Continuation;
import dev.fermata.benchmarks.DeepStack;
import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.Parked;

/** W3 and W6c: calls in each other. */
final class Chains {
    private final RunQueue queue;

    Chains(RunQueue queue) {
        this.queue = queue;
    }

    long answer(int count, boolean suspends) {
        long[] answer = new long[1];
        queue.run(new Job() {
            @Override
            public void run(Continuation continuation) {
                long sum = 0;
                for (int i = 0; i < count; i++) {
                    sum += link(continuation, Parameters.DEPTH, Parameters.chainArgument(i), suspends);
                }
                answer[0] = sum;
            }
        });
        return answer[0];
    }

    private int link(Continuation continuation, int depth, int argument, boolean suspends) {
        int value =
                depth == 1 ? leaf(continuation, argument, suspends) : link(continuation, depth - 1, argument, suspends);
        return value + 1;
    }

    private int leaf(Continuation continuation, int argument, boolean suspends) {
        if (suspends) {
            queue.yield(continuation);
        }
        return argument;
    }

    /** It suspends by returning from each call, and resumes by calling each again. */
    Parked park(int count) {
        Promise<Integer> promise = new Promise<>();
        long[] answer = new long[1];
        queue.add(new Job() {
            @Override
            public void run(Continuation continuation) {
                answer[0] = waiting(continuation, count - 1, promise);
            }
        });
        runDeep();
        return () -> {
            queue.complete(promise, 1);
            runDeep();
            return answer[0];
        };
    }

    private void runDeep() {
        DeepStack.call(() -> {
            queue.run();
            return 0;
        });
    }

    private long waiting(Continuation continuation, int number, Promise<Integer> promise) {
        long triple = 3L * number;
        String text = "c";
        long inner = number == 0 ? queue.await(continuation, promise) - 1 : waiting(continuation, number - 1, promise);
        return inner + 1 + number + triple + text.length();
    }
}

package dev.fermata.benchmarks.offbynull;

import com.offbynull.coroutines.user.Continuation;
import dev.fermata.benchmarks.NumberedFailure;

/** W12: a loop over calls that fail. */
final class Failures {
    private final RunQueue queue;

    Failures(RunQueue queue) {
        this.queue = queue;
    }

    long answer(int count, int depth, boolean suspends) {
        long[] answer = new long[1];
        queue.run(new Job() {
            @Override
            public void run(Continuation continuation) {
                long sum = 0;
                for (int i = 0; i < count; i++) {
                    try {
                        sum += link(continuation, depth, i, suspends);
                    } catch (NumberedFailure failure) {
                        sum += NumberedFailure.of(failure);
                    }
                }
                answer[0] = sum;
            }
        });
        return answer[0];
    }

    private int link(Continuation continuation, int depth, int number, boolean suspends) {
        int value =
                depth == 1 ? leaf(continuation, number, suspends) : link(continuation, depth - 1, number, suspends);
        return value + 1;
    }

    private int leaf(Continuation continuation, int number, boolean suspends) {
        if (suspends) {
            queue.yield(continuation);
        }
        throw new NumberedFailure(number);
    }
}

package dev.fermata.benchmarks.offbynull;

import com.offbynull.coroutines.user.Continuation;
import dev.fermata.benchmarks.Parameters;

/** W1, W2 and W4: one coroutine that waits again and again, or two that yield in turn. */
final class Awaits {
    private final Promise<Integer>[] completed = RunQueue.completedPromises();
    private final RunQueue queue;

    Awaits(RunQueue queue) {
        this.queue = queue;
    }

    long ready(int count) {
        long[] answer = new long[1];
        queue.run(new Job() {
            @Override
            public void run(Continuation continuation) {
                long sum = 0;
                for (int i = 0; i < count; i++) {
                    sum += queue.await(continuation, completed[i & Parameters.MASK]);
                }
                answer[0] = sum;
            }
        });
        return answer[0];
    }

    long yields(int count) {
        queue.add(yieldAgain(count / 2));
        queue.run(yieldAgain(count - count / 2));
        return count;
    }

    private Job yieldAgain(int count) {
        return new Job() {
            @Override
            public void run(Continuation continuation) {
                for (int i = 0; i < count; i++) {
                    queue.yield(continuation);
                }
            }
        };
    }

    long sparse(int awaits) {
        long[] answer = new long[1];
        queue.run(new Job() {
            @Override
            public void run(Continuation continuation) {
                long sum = 0;
                for (int call = 0; call < awaits / Parameters.AWAITS; call++) {
                    sum += sparseCall(continuation);
                }
                answer[0] = sum;
            }
        });
        return answer[0];
    }

    private long sparseCall(Continuation continuation) {
        long sum = 0;
        for (int i = 0; i < Parameters.AWAITS; i++) {
            if (Parameters.suspends(i)) {
                queue.yield(continuation);
                sum += i & Parameters.MASK;
            } else {
                sum += queue.await(continuation, completed[i & Parameters.MASK]);
            }
        }
        return sum;
    }
}

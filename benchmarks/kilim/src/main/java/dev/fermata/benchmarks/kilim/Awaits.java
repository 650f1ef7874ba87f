package dev.fermata.benchmarks.kilim;

import dev.fermata.benchmarks.Parameters;
import kilim.Pausable;
import kilim.Task;

/** W1, W2 and W4: one task that waits again and again, or two that yield in turn. */
final class Awaits {
    private final Promise<Integer>[] completed = RunQueue.completedPromises();
    private final RunQueue queue;
    private long answer;

    Awaits(RunQueue queue) {
        this.queue = queue;
    }

    long ready(int count) {
        queue.run(new Task<Object>() {
            @Override
            public void execute() throws Pausable {
                long sum = 0;
                for (int i = 0; i < count; i++) {
                    sum += completed[i & Parameters.MASK].await();
                }
                answer = sum;
            }
        });
        return answer;
    }

    long yields(int count) {
        queue.spawn(new Yields(count / 2));
        queue.run(new Yields(count - count / 2));
        return count;
    }

    private static final class Yields extends Task<Object> {
        private final int count;

        Yields(int count) {
            this.count = count;
        }

        @Override
        public void execute() throws Pausable {
            for (int i = 0; i < count; i++) {
                Task.yield();
            }
        }
    }

    long sparse(int awaits) {
        queue.run(new Task<Object>() {
            @Override
            public void execute() throws Pausable {
                long sum = 0;
                for (int call = 0; call < awaits / Parameters.AWAITS; call++) {
                    sum += sparseCall();
                }
                answer = sum;
            }
        });
        return answer;
    }

    private long sparseCall() throws Pausable {
        long sum = 0;
        for (int i = 0; i < Parameters.AWAITS; i++) {
            if (Parameters.suspends(i)) {
                Task.yield();
                sum += i & Parameters.MASK;
            } else {
                sum += completed[i & Parameters.MASK].await();
            }
        }
        return sum;
    }
}

package dev.fermata.benchmarks.kilim;

import dev.fermata.benchmarks.NumberedFailure;
import kilim.Pausable;
import kilim.Task;

/** W12: a loop over calls that fail. */
final class Failures {
    private final RunQueue queue;
    private long answer;

    Failures(RunQueue queue) {
        this.queue = queue;
    }

    long answer(int count, int depth, boolean suspends) {
        queue.run(new Task<Object>() {
            @Override
            public void execute() throws Pausable {
                long sum = 0;
                for (int i = 0; i < count; i++) {
                    try {
                        sum += link(depth, i, suspends);
                    } catch (NumberedFailure failure) {
                        sum += NumberedFailure.of(failure);
                    }
                }
                answer = sum;
            }
        });
        return answer;
    }

    private static int link(int depth, int number, boolean suspends) throws Pausable {
        int value = depth == 1 ? leaf(number, suspends) : link(depth - 1, number, suspends);
        return value + 1;
    }

    private static int leaf(int number, boolean suspends) throws Pausable {
        if (suspends) {
            Task.yield();
        }
        throw new NumberedFailure(number);
    }
}

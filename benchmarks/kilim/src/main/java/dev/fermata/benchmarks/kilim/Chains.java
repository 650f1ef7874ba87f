package dev.fermata.benchmarks.kilim;

import dev.fermata.benchmarks.DeepStack;
import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.Parked;
import kilim.Pausable;
import kilim.Task;

/** W3 and W6c: calls in each other. */
final class Chains {
    private final RunQueue queue;
    private long answer;

    Chains(RunQueue queue) {
        this.queue = queue;
    }

    long answer(int count, boolean suspends) {
        queue.run(new Task<Object>() {
            @Override
            public void execute() throws Pausable {
                long sum = 0;
                for (int i = 0; i < count; i++) {
                    sum += link(Parameters.DEPTH, Parameters.chainArgument(i), suspends);
                }
                answer = sum;
            }
        });
        return answer;
    }

    private static int link(int depth, int argument, boolean suspends) throws Pausable {
        int value = depth == 1 ? leaf(argument, suspends) : link(depth - 1, argument, suspends);
        return value + 1;
    }

    private static int leaf(int argument, boolean suspends) throws Pausable {
        if (suspends) {
            Task.yield();
        }
        return argument;
    }

    /** It suspends by returning from each call, and resumes by calling each again. */
    Parked park(int count) {
        Promise<Integer> promise = new Promise<>();
        queue.spawn(new Task<Object>() {
            @Override
            public void execute() throws Pausable {
                answer = waiting(count - 1, promise);
            }
        });
        runDeep();
        return () -> {
            promise.complete(1);
            runDeep();
            return answer;
        };
    }

    private void runDeep() {
        DeepStack.call(() -> {
            queue.run();
            return 0;
        });
    }

    private static long waiting(int number, Promise<Integer> promise) throws Pausable {
        long triple = 3L * number;
        String text = "c";
        long inner = number == 0 ? promise.await() - 1 : waiting(number - 1, promise);
        return inner + 1 + number + triple + text.length();
    }
}

package dev.fermata.benchmarks.offbynull;

import com.offbynull.coroutines.user.Continuation;
import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.Parked;

/** W5, W6, W7 and W9: many at once. */
final class Tasks {
    private final RunQueue queue;
    private long total;

    Tasks(RunQueue queue) {
        this.queue = queue;
    }

    long skynet(int leaves) {
        Promise<Long> root = spawnNode(0, leaves);
        queue.run();
        return root.value;
    }

    private Promise<Long> spawnNode(long number, int size) {
        Promise<Long> answer = new Promise<>();
        queue.add(new Job() {
            @Override
            public void run(Continuation continuation) {
                queue.complete(answer, node(continuation, number, size));
            }
        });
        return answer;
    }

    private long node(Continuation continuation, long number, int size) {
        if (size == 1) {
            return number;
        }
        Promise<Long>[] children = promises(Parameters.BRANCHES);
        int part = size / Parameters.BRANCHES;
        for (int i = 0; i < children.length; i++) {
            children[i] = spawnNode(number + (long) i * part, part);
        }
        long sum = 0;
        for (int i = 0; i < children.length; i++) {
            sum += queue.await(continuation, children[i]);
        }
        return sum;
    }

    Parked park(int count) {
        Promise<Integer> promise = new Promise<>();
        total = 0;
        for (int i = 0; i < count; i++) {
            queue.add(waitingJob(i, promise));
        }
        queue.run();
        return () -> {
            queue.complete(promise, 1);
            queue.run();
            return total;
        };
    }

    private Job waitingJob(int number, Promise<Integer> promise) {
        return new Job() {
            @Override
            public void run(Continuation continuation) {
                waiting(continuation, number, promise);
            }
        };
    }

    private void waiting(Continuation continuation, int number, Promise<Integer> promise) {
        long triple = 3L * number;
        String text = "c";
        int value = queue.await(continuation, promise);
        total += value + number + triple + text.length();
    }

    long sleepers(int count, int millis) {
        total = 0;
        for (int i = 0; i < count; i++) {
            queue.add(new Job() {
                @Override
                public void run(Continuation continuation) {
                    queue.sleep(continuation, millis);
                    total++;
                }
            });
        }
        queue.run();
        return total;
    }

    long gather(int count) {
        Promise<Integer>[] children = promises(count);
        long[] answer = new long[1];
        queue.run(new Job() {
            @Override
            public void run(Continuation continuation) {
                for (int i = 0; i < count; i++) {
                    children[i] = spawnChild(i);
                }
                long sum = 0;
                for (int i = 0; i < count; i++) {
                    sum += queue.await(continuation, children[i]);
                }
                answer[0] = sum;
            }
        });
        return answer[0];
    }

    private Promise<Integer> spawnChild(int number) {
        Promise<Integer> answer = new Promise<>();
        queue.add(new Job() {
            @Override
            public void run(Continuation continuation) {
                queue.complete(answer, child(continuation, number));
            }
        });
        return answer;
    }

    private int child(Continuation continuation, int number) {
        queue.yield(continuation);
        return number;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Promise<T>[] promises(int count) {
        return new Promise[count];
    }
}

package dev.fermata.benchmarks.kilim;

import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.Parked;
import kilim.Pausable;
import kilim.Task;

/** W5, W6, W7 and W9: many at once. */
final class Tasks {
    private final RunQueue queue;
    private long total;

    Tasks(RunQueue queue) {
        this.queue = queue;
    }

    long skynet(int leaves) {
        Node root = new Node(0, leaves);
        queue.run(root);
        return root.answer.value();
    }

    private final class Node extends Task<Object> {
        private final long number;
        private final int size;
        private final Promise<Long> answer = new Promise<>();

        Node(long number, int size) {
            this.number = number;
            this.size = size;
        }

        @Override
        public void execute() throws Pausable {
            answer.complete(node(number, size));
        }
    }

    private long node(long number, int size) throws Pausable {
        if (size == 1) {
            return number;
        }
        Node[] children = new Node[Parameters.BRANCHES];
        int part = size / Parameters.BRANCHES;
        for (int i = 0; i < children.length; i++) {
            children[i] = new Node(number + (long) i * part, part);
            queue.spawn(children[i]);
        }
        long sum = 0;
        for (int i = 0; i < children.length; i++) {
            sum += children[i].answer.await();
        }
        return sum;
    }

    Parked park(int count) {
        Promise<Integer> promise = new Promise<>();
        total = 0;
        for (int i = 0; i < count; i++) {
            queue.spawn(new Waiting(i, promise));
        }
        queue.run();
        return () -> {
            promise.complete(1);
            queue.run();
            return total;
        };
    }

    private final class Waiting extends Task<Object> {
        private final int number;
        private final Promise<Integer> promise;

        Waiting(int number, Promise<Integer> promise) {
            this.number = number;
            this.promise = promise;
        }

        @Override
        public void execute() throws Pausable {
            waiting(number, promise);
        }
    }

    private void waiting(int number, Promise<Integer> promise) throws Pausable {
        long triple = 3L * number;
        String text = "c";
        int value = promise.await();
        total += value + number + triple + text.length();
    }

    long sleepers(int count, int millis) {
        total = 0;
        for (int i = 0; i < count; i++) {
            queue.spawn(new Task<Object>() {
                @Override
                public void execute() throws Pausable {
                    queue.sleep(this, millis);
                    total++;
                }
            });
        }
        queue.run();
        return total;
    }

    long gather(int count) {
        queue.run(new Task<Object>() {
            @Override
            public void execute() throws Pausable {
                total = all(count);
            }
        });
        return total;
    }

    private long all(int count) throws Pausable {
        Child[] children = new Child[count];
        for (int i = 0; i < count; i++) {
            children[i] = new Child(i);
            queue.spawn(children[i]);
        }
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += children[i].answer.await();
        }
        return sum;
    }

    private static final class Child extends Task<Object> {
        private final int number;
        private final Promise<Integer> answer = new Promise<>();

        Child(int number) {
            this.number = number;
        }

        @Override
        public void execute() throws Pausable {
            answer.complete(child(number));
        }
    }

    private static int child(int number) throws Pausable {
        Task.yield();
        return number;
    }
}

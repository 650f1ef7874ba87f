package dev.fermata.benchmarks.hand;

import dev.fermata.benchmarks.Parameters;

/** W8: a bounded queue of ints, with at most one producer and one consumer that wait. */
final class Channel {
    private final int[] items = new int[Parameters.CAPACITY];
    private int head;
    private int size;
    private Frame producer;
    private Frame consumer;

    static long run(Machine machine, int count) {
        Channel channel = new Channel();
        machine.start(new Producer(channel, count));
        machine.start(new Consumer(channel, count));
        machine.run();
        return machine.longValue;
    }

    private void put(Machine machine, int item) {
        items[head + size++ & Parameters.CAPACITY - 1] = item;
        if (consumer != null) {
            machine.ready.add(consumer);
            consumer = null;
        }
    }

    private int take(Machine machine) {
        int item = items[head];
        head = head + 1 & Parameters.CAPACITY - 1;
        size--;
        if (producer != null) {
            machine.ready.add(producer);
            producer = null;
        }
        return item;
    }

    private static final class Producer extends Frame {
        private final Channel channel;
        private final int count;
        private int i;

        Producer(Channel channel, int count) {
            this.channel = channel;
            this.count = count;
        }

        @Override
        boolean resume(Machine machine) {
            int i = this.i;
            for (; i < count; i++) {
                if (channel.size == Parameters.CAPACITY) {
                    this.i = i;
                    channel.producer = this;
                    return false;
                }
                channel.put(machine, i);
            }
            return true;
        }
    }

    private static final class Consumer extends Frame {
        private final Channel channel;
        private int left;
        private long sum;

        Consumer(Channel channel, int count) {
            this.channel = channel;
            this.left = count;
        }

        @Override
        boolean resume(Machine machine) {
            int left = this.left;
            long sum = this.sum;
            for (; left > 0; left--) {
                if (channel.size == 0) {
                    this.left = left;
                    this.sum = sum;
                    channel.consumer = this;
                    return false;
                }
                sum += channel.take(machine);
            }
            machine.longValue = sum;
            return true;
        }
    }
}

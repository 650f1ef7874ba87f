package dev.fermata.benchmarks.kilim;

import dev.fermata.benchmarks.Parameters;
import kilim.Mailbox;
import kilim.Pausable;
import kilim.Task;

/** W8: a producer and a consumer, with Kilim's mailbox between them. */
final class Channel {
    private final Mailbox<Integer> mailbox = new Mailbox<>(Parameters.CAPACITY, Parameters.CAPACITY);
    private long answer;

    private Channel() {}

    static long answer(RunQueue queue, int count) {
        Channel channel = new Channel();
        queue.spawn(channel.producer(count));
        queue.run(channel.consumer(count));
        return channel.answer;
    }

    private Task<Object> producer(int count) {
        return new Task<Object>() {
            @Override
            public void execute() throws Pausable {
                for (int i = 0; i < count; i++) {
                    mailbox.put(i);
                }
            }
        };
    }

    private Task<Object> consumer(int count) {
        return new Task<Object>() {
            @Override
            public void execute() throws Pausable {
                long sum = 0;
                for (int i = 0; i < count; i++) {
                    sum += mailbox.get();
                }
                answer = sum;
            }
        };
    }
}

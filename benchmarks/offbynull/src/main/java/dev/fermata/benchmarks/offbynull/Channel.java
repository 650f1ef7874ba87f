package dev.fermata.benchmarks.offbynull;

import com.offbynull.coroutines.user.Continuation;
import dev.fermata.benchmarks.Parameters;
import java.util.ArrayDeque;

/** W8: a bounded queue, with at most one producer and one consumer that wait. */
final class Channel {
    private final RunQueue queue;
    private final ArrayDeque<Integer> items = new ArrayDeque<>();
    private Job producer;
    private Job consumer;

    private Channel(RunQueue queue) {
        this.queue = queue;
    }

    static long answer(RunQueue queue, int count) {
        Channel channel = new Channel(queue);
        long[] answer = new long[1];
        queue.add(new Job() {
            @Override
            public void run(Continuation continuation) {
                for (int i = 0; i < count; i++) {
                    channel.put(continuation, i);
                }
            }
        });
        queue.run(new Job() {
            @Override
            public void run(Continuation continuation) {
                long sum = 0;
                for (int i = 0; i < count; i++) {
                    sum += channel.take(continuation);
                }
                answer[0] = sum;
            }
        });
        return answer[0];
    }

    private void put(Continuation continuation, Integer item) {
        while (items.size() == Parameters.CAPACITY) {
            producer = queue.current();
            continuation.suspend();
        }
        items.add(item);
        if (consumer != null) {
            queue.add(consumer);
            consumer = null;
        }
    }

    private Integer take(Continuation continuation) {
        while (items.isEmpty()) {
            consumer = queue.current();
            continuation.suspend();
        }
        Integer item = items.poll();
        if (producer != null) {
            queue.add(producer);
            producer = null;
        }
        return item;
    }
}

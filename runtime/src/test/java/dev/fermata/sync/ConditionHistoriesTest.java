package dev.fermata.sync;

import static dev.fermata.twin.Flow.await;
import static dev.fermata.twin.Flow.flow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.Fermata;
import dev.fermata.Task;
import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.VirtualTime;
import dev.fermata.twin.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random histories of producers and consumers, some of them cancelled, that meet by a condition: whenever all is quiet, nobody waits for
 * what is there, nothing has vanished, and the lock is free. Seeds are as in {@link HistoriesTest}.
 */
class ConditionHistoriesTest {
    private static final int HISTORIES = Integer.getInteger("fermata.histories", 10_000);
    private static final long SEED = Long.getLong("fermata.seed", 1);
    private static final int BATCHES = 12;

    @Test
    void of_a_condition() {
        int cancelled = 0;
        for (int i = 0; i < HISTORIES; i++) {
            History history = new History(SEED + i);
            try {
                cancelled += history.play();
            } catch (Throwable difference) {
                throw new AssertionError("-Dfermata.seed=" + (SEED + i) + history.log, difference);
            }
        }
        assertTrue(cancelled > HISTORIES / 10, cancelled + " consumers were cancelled");
    }

    private static final class History {
        private final EventLoop loop = new EventLoop(new VirtualTime());
        private final AsyncCondition condition = new AsyncCondition();
        private final AsyncLock lock = condition.lock();
        private final List<Integer> items = new ArrayList<>();
        private final List<Task<?>> consumers = new ArrayList<>();
        private final List<Task<?>> producers = new ArrayList<>();
        private final StringBuilder log = new StringBuilder();
        private final Random random;
        private int inside;
        private int produced;
        private int consumed;
        private Throwable failure;

        History(long seed) {
            random = new Random(seed);
            loop.setExceptionHandler((context, thrown) -> failure = thrown);
        }

        int play() throws Throwable {
            for (int i = 0; i < BATCHES; i++) {
                log.append("\n-");
                loop.execute(this::operate);
                loop.runUntil(() -> loop.queued().isEmpty());
                check();
            }
            loop.execute(() -> consumers.forEach(Task::cancel));
            loop.runUntil(() -> loop.queued().isEmpty());
            check();
            assertEquals("AsyncCondition[0 waiting, AsyncLock[free, 0 waiting]]", condition.toString());
            loop.close();
            return (int) consumers.stream().filter(Task::isCancelled).count();
        }

        private void operate() {
            for (int left = 1 + random.nextInt(6); left > 0; left--) {
                switch (random.nextInt(6)) {
                    case 0, 1 -> {
                        log.append(" consume ").append(consumers.size());
                        consumers.add(Fermata.spawn(flow(this::consume)));
                    }
                    case 2, 3 -> {
                        int some = 1 + random.nextInt(2);
                        int turns = random.nextInt(4);
                        log.append(" produce ").append(some).append(" in ").append(turns);
                        producers.add(Fermata.spawn(flow(() -> produce(some, turns))));
                    }
                    default -> cancelAny();
                }
            }
        }

        private void cancelAny() {
            if (!consumers.isEmpty()) {
                int id = random.nextInt(consumers.size());
                log.append(" cancel ").append(id);
                consumers.get(id).cancel();
            }
        }

        private Object consume() {
            return await(lock.acquire(), v -> {
                enter();
                inside--;
                return await(condition.whenSignalled(() -> !items.isEmpty()), w -> {
                            enter();
                            items.remove(0);
                            consumed++;
                            return exit();
                        })
                        .otherwise(cancelled -> {
                            enter();
                            exit();
                            throw cancelled;
                        });
            });
        }

        private Object produce(int some, int turns) {
            return await(lock.acquire(), v -> {
                enter();
                return after(turns, () -> {
                    for (int i = 0; i < some; i++) {
                        items.add(produced++);
                    }
                    condition.signal(some);
                    return after(turns, this::exit);
                });
            });
        }

        private static Object after(int turns, Flow.Start then) throws Throwable {
            return turns == 0 ? then.go() : await(Fermata.yieldNow(), v -> after(turns - 1, then));
        }

        private void enter() {
            assertTrue(lock.isLocked());
            assertEquals(1, ++inside);
        }

        private Object exit() {
            inside--;
            lock.release();
            return null;
        }

        private void check() throws Throwable {
            if (failure != null) {
                throw failure;
            }
            for (Task<?> producer : producers) {
                producer.result();
            }
            for (Task<?> consumer : consumers) {
                if (consumer.isDone() && !consumer.isCancelled()) {
                    consumer.result();
                }
            }
            assertFalse(lock.isLocked());
            assertEquals(0, inside);
            assertEquals(produced, consumed + items.size());
            assertTrue(items.isEmpty() || consumers.stream().allMatch(Task::isDone), "who waits for what is there?");
        }
    }
}

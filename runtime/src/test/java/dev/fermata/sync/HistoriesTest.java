package dev.fermata.sync;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Random histories of all that tasks share, compared with models. The system properties {@code fermata.seed} and {@code
 * fermata.histories} say which and how many; a failure names its seed.
 */
class HistoriesTest {
    private static final int HISTORIES = Integer.getInteger("fermata.histories", 10_000);
    private static final long SEED = Long.getLong("fermata.seed", 1);

    private static void compare(Supplier<World> worlds) {
        for (int i = 0; i < HISTORIES; i++) {
            History history = new History(worlds.get(), SEED + i);
            try {
                history.play();
            } catch (Throwable difference) {
                throw new AssertionError("-Dfermata.seed=" + (SEED + i) + history.log(), difference);
            }
        }
    }

    @Test
    void of_a_lock() {
        compare(PermitsWorld.OfLock::new);
    }

    @Test
    void of_a_semaphore() {
        compare(PermitsWorld.OfSemaphore::new);
    }

    @Test
    void of_a_lock_of_readers_and_writers() {
        compare(PermitsWorld.OfReadWriteLock::new);
    }

    @Test
    void of_an_event() {
        compare(EventWorld::new);
    }

    @Test
    void of_a_barrier() {
        compare(BarrierWorld::new);
    }

    @Test
    void of_a_limiter() {
        compare(LimiterWorld::new);
    }
}

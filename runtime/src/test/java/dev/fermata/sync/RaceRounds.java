package dev.fermata.sync;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.Task;
import dev.fermata.Workers;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;

/** Many rounds in which one thread cancels a task while another one meets it; {@code fermata.rounds} says how many. */
abstract class RaceRounds {
    private static final int ROUNDS = Integer.getInteger("fermata.rounds", 20_000);

    final Workers workers = new Workers();

    /** How many rounds ended in the one way of two that is counted. */
    int seen;

    @AfterEach
    void end() {
        workers.close();
    }

    /** Both ways to end are to be seen, or the rounds show nothing. */
    final void rounds(IntConsumer round) {
        for (int i = 0; i < ROUNDS; i++) {
            round.accept(i);
        }
        assertTrue(seen > 0 && seen < ROUNDS, seen + " of " + ROUNDS);
    }

    /** Spreads the moments at which one thread meets the other. */
    static void pause(int round) {
        for (int i = round % 64 * 4; i > 0; i--) {
            Thread.onSpinWait();
        }
    }

    static void until(BooleanSupplier condition) {
        for (int spins = 0; !condition.getAsBoolean(); spins++) {
            if (spins < 200) {
                Thread.onSpinWait();
            } else {
                // the workers may have no core of their own
                Thread.yield();
            }
        }
    }

    /** The value of a task; one that does not come is an error, not a test that hangs. */
    static <T> T valueOf(Task<T> task) {
        try {
            return task.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Waits for a task that may be cancelled, and has no other failure. */
    final boolean hasEnded(Task<?> task) {
        try {
            valueOf(task);
            return true;
        } catch (CancellationException expected) {
            seen++;
            return false;
        }
    }

    final void cancelSoon(Task<?> task, int round) {
        if (round % 3 == 0) {
            task.cancel();
            return;
        }
        workers.execute(() -> {
            pause(round / 64);
            task.cancel();
        });
        pause(round);
    }
}

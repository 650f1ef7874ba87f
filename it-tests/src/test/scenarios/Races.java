import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** Another thread completes what a coroutine is about to await: before, during and after its suspension. */
public final class Races {

    private static final CompletableFuture<Integer> STOP = new CompletableFuture<>();

    private final AtomicReference<CompletableFuture<Integer>> offered = new AtomicReference<>();

    /** So many rounds in one task; the sum of all that was awaited. */
    public static long rounds(int rounds) {
        Races races = new Races();
        Thread completer = new Thread(races::complete, "completer");
        completer.setDaemon(true);
        completer.start();
        try {
            return run(races.sum(rounds));
        } finally {
            races.offered.set(STOP);
        }
    }

    @Async
    private Coroutine<Long> sum(int rounds) {
        long sum = 0;
        int plain = 0;
        for (int i = 0; i < rounds; i++) {
            CompletableFuture<Integer> future = new CompletableFuture<>();
            plain++;
            offered.set(future);
            for (int spin = i % 64; spin > 0; spin--) {
                Thread.onSpinWait();
            }
            sum += await(future) + plain - i;
        }
        return result(sum);
    }

    /** Hot calls from a plain thread, one after the other, each with a race of its own. */
    public static long hotRounds(int rounds) {
        Races races = new Races();
        Thread completer = new Thread(races::complete, "completer");
        completer.setDaemon(true);
        completer.start();
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            sum += races.hot(i).join();
        }
        races.offered.set(STOP);
        return sum;
    }

    @Async
    private CompletableFuture<Long> hot(int round) {
        CompletableFuture<Integer> future = new CompletableFuture<>();
        offered.set(future);
        long before = round;
        int one = await(future);
        return done(before + one - round);
    }

    private void complete() {
        int turn = 0;
        int idle = 0;
        while (true) {
            CompletableFuture<Integer> future = offered.getAndSet(null);
            if (future == STOP) {
                return;
            }
            if (future == null) {
                rest(idle++);
                continue;
            }
            idle = 0;
            for (int spin = turn++ % 61; spin > 0; spin--) {
                Thread.onSpinWait();
            }
            future.complete(1);
        }
    }

    /** The one who is waited for may have no core of its own. */
    private static void rest(int turns) {
        if (turns < 200) {
            Thread.onSpinWait();
        } else {
            Thread.yield();
        }
    }
}

import static dev.fermata.Fermata.*;

import dev.fermata.Coroutine;
import dev.fermata.annotations.Async;
import java.util.concurrent.CompletableFuture;

/** D27: one loop that suspends millions of times; compiled for both kinds. */
final class LongLoops {

    private final int turns;
    private long early;
    private long late;

    LongLoops(int turns) {
        this.turns = turns;
    }

    /** By how many bytes the used heap grew between a tenth of the turns and the last. */
    long growth() {
        return late - early;
    }

    private void look(int turn) {
        if (turn == turns / 10) {
            early = used();
        } else if (turn == turns - 1) {
            late = used();
        }
    }

    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(least, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }

    @Async
    Coroutine<Long> turns() {
        long sum = 0;
        for (int i = 0; i < turns; i++) {
            await(yieldNow());
            sum += i;
            look(i);
        }
        return result(sum);
    }

    @Async
    Coroutine<Long> futures() {
        long sum = 0;
        for (int i = 0; i < turns; i++) {
            CompletableFuture<Integer> later = new CompletableFuture<>();
            int value = i;
            currentTask().scheduler().execute(() -> later.complete(value));
            sum += await(later);
            look(i);
        }
        return result(sum);
    }
}

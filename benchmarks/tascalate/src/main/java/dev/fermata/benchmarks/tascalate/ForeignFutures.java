package dev.fermata.benchmarks.tascalate;

import static net.tascalate.async.CallContext.async;
import static net.tascalate.async.CallContext.await;

import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.loop.Loop;
import java.util.concurrent.CompletionStage;
import net.tascalate.async.async;

/** W11: a loop that awaits pending futures. */
final class ForeignFutures {
    private final Loop loop;

    ForeignFutures(Loop loop) {
        this.loop = loop;
    }

    long answer(int count, Runnable look) {
        return loop.run(sum(count, look));
    }

    @async
    CompletionStage<Long> sum(int count, Runnable look) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += await(loop.tick(i));
            if (Parameters.looksAfter(i + 1, count)) {
                look.run();
            }
        }
        return async(sum);
    }
}

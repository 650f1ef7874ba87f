package dev.fermata.benchmarks.tascalate;

import static net.tascalate.async.CallContext.async;
import static net.tascalate.async.CallContext.await;

import dev.fermata.benchmarks.NumberedFailure;
import dev.fermata.benchmarks.loop.Loop;
import java.util.concurrent.CompletionStage;
import net.tascalate.async.async;

/** W12: a loop over calls that fail. */
final class Failures {
    private final Loop loop;

    Failures(Loop loop) {
        this.loop = loop;
    }

    long answer(int count, int depth, boolean suspends) {
        return loop.run(sum(count, depth, suspends));
    }

    @async
    CompletionStage<Long> sum(int count, int depth, boolean suspends) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            try {
                sum += await(link(depth, i, suspends));
            } catch (RuntimeException failure) {
                sum += NumberedFailure.of(failure);
            }
        }
        return async(sum);
    }

    @async
    CompletionStage<Integer> link(int depth, int number, boolean suspends) {
        int value = await(depth == 1 ? leaf(number, suspends) : link(depth - 1, number, suspends));
        return async(value + 1);
    }

    @async
    CompletionStage<Integer> leaf(int number, boolean suspends) {
        if (suspends) {
            await(loop.tick(number));
        }
        throw new NumberedFailure(number);
    }
}

package dev.fermata.benchmarks.tascalate;

import static net.tascalate.async.CallContext.async;
import static net.tascalate.async.CallContext.await;

import dev.fermata.benchmarks.Parameters;
import dev.fermata.benchmarks.loop.Loop;
import java.util.concurrent.CompletionStage;
import net.tascalate.async.async;

/** W3: calls that add one to what the next answers. */
final class Chains {
    private final Loop loop;

    Chains(Loop loop) {
        this.loop = loop;
    }

    long answer(int count, boolean suspends) {
        return loop.run(sum(count, suspends));
    }

    @async
    CompletionStage<Long> sum(int count, boolean suspends) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += await(link(Parameters.DEPTH, Parameters.chainArgument(i), suspends));
        }
        return async(sum);
    }

    @async
    CompletionStage<Integer> link(int depth, int argument, boolean suspends) {
        int value = await(depth == 1 ? leaf(argument, suspends) : link(depth - 1, argument, suspends));
        return async(value + 1);
    }

    @async
    CompletionStage<Integer> leaf(int argument, boolean suspends) {
        if (suspends) {
            await(loop.tick(0));
        }
        return async(argument);
    }
}

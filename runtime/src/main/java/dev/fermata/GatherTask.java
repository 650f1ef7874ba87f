package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.FrameChain;
import dev.fermata.continuation.Source;
import dev.fermata.continuation.Suspension;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The task that {@code gather} answers: waits for a {@link Gathering} from the start, without a first step, so that
 * cancelling it reaches the children at any time.
 */
final class GatherTask<T extends @Nullable Object> extends Task<T> {

    private GatherTask() {
        super(homeOfNew());
    }

    static <E extends @Nullable Object> Task<List<E>> list(Collection<? extends Awaitable<? extends E>> all) {
        return watching(Gathering.values(all));
    }

    static <E extends @Nullable Object> Task<List<Settled<E>>> settled(
            Collection<? extends Awaitable<? extends E>> all) {
        return watching(Gathering.settled(all));
    }

    private static <E extends @Nullable Object> Task<List<E>> watching(Gathering<?, E> gathering) {
        gathering.watch();
        return new GatherTask<List<E>>().waiting(gathering);
    }

    static <R extends @Nullable Object> Task<R> combined(
            List<? extends Awaitable<?>> all, Function<List<@Nullable Object>, R> combiner) {
        Gathering<@Nullable Object, @Nullable Object> gathering = Gathering.values(all);
        gathering.watch();
        return new GatherTask<R>().waiting(new Combined<>(gathering, combiner));
    }

    private GatherTask<T> waiting(Source<T> body) {
        Driver driver = Driver.current();
        FrameChain<?> before = driver.enter(this);
        try {
            driver.exit(this, before, Suspension.await(body, driver, Driver.DEPTH));
        } catch (Throwable failure) {
            driver.exitFailed(this, before, failure);
        }
        return this;
    }

    /** A cancelled child makes a failure of this, not a cancellation: asyncio's future of {@code gather} does so. */
    @Override
    protected void failed(Throwable failure) {
        fail(failure);
    }
}

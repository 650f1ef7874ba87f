package dev.fermata;

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
        return Start.here(new GatherTask<List<E>>(), gathering);
    }

    static <R extends @Nullable Object> Task<R> combined(
            List<? extends Awaitable<?>> all, Function<List<@Nullable Object>, R> combiner) {
        Gathering<@Nullable Object, @Nullable Object> gathering = Gathering.values(all);
        return Start.here(new GatherTask<R>(), new Combined<>(gathering, combiner));
    }

    /** A cancelled child makes a failure of this, not a cancellation: asyncio's future of {@code gather} does so. */
    @Override
    protected void failed(Throwable failure) {
        fail(failure);
    }
}

package dev.fermata;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The coroutine that awaits a {@link Gathering} and makes one value of its list. */
final class Combined<R extends @Nullable Object> extends Coroutine<R> {
    private final Gathering<?, @Nullable Object> gathering;
    private final Function<List<@Nullable Object>, R> combiner;

    Combined(Gathering<?, @Nullable Object> gathering, Function<List<@Nullable Object>, R> combiner) {
        this.gathering = gathering;
        this.combiner = combiner;
    }

    @SuppressWarnings("unchecked")
    static <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
            Function<List<@Nullable Object>, R> two(BiFunction<? super A, ? super B, ? extends R> combiner) {
        return values -> combiner.apply((A) values.get(0), (B) values.get(1));
    }

    @SuppressWarnings("unchecked")
    static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    R extends @Nullable Object>
            Function<List<@Nullable Object>, R> three(
                    TriFunction<? super A, ? super B, ? super C, ? extends R> combiner) {
        return values -> combiner.apply((A) values.get(0), (B) values.get(1), (C) values.get(2));
    }

    @Override
    @SuppressWarnings("unchecked")
    protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        Object list = enter() == 0 ? await(driver) : Suspension.take(arrived, driver);
        return list == Suspension.SUSPENDED ? list : combiner.apply((List<@Nullable Object>) list);
    }

    private @Nullable Object await(Driver driver) throws Throwable {
        Object list = Suspension.await(gathering, driver, 0);
        if (list == Suspension.SUSPENDED) {
            leave(driver, 1);
        }
        return list;
    }
}

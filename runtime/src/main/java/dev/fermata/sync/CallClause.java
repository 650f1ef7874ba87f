package dev.fermata.sync;

import dev.fermata.continuation.Suspension;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A clause that is a call on something that tasks share. The call is not awaited, only attempted.
 *
 * @param <V> the type of the call's value
 * @param <T> the type of the result
 */
final class CallClause<V extends @Nullable Object, T extends @Nullable Object> extends Clause<T> {
    private final WaitingCall<?, ? extends V> call;
    private final Function<? super V, ? extends T> then;
    private @Nullable Wait wait;
    private boolean isAgain;
    private @Nullable Object value;

    CallClause(WaitingCall<?, ? extends V> call, Function<? super V, ? extends T> then) {
        this.call = call;
        this.then = then;
    }

    @Override
    Bound on() {
        return call.on;
    }

    @Override
    boolean waitsBy(Wait chosen) {
        return wait == chosen;
    }

    /** Who stands in line is told when it is its turn, and need not try before. */
    @Override
    boolean attempt() {
        Wait before = wait;
        if (before != null && before.isWaiting()) {
            return false;
        }
        wait = null;
        isAgain = before != null && before.end();
        value = call.attempt(isAgain);
        return value != Suspension.SUSPENDED;
    }

    @Override
    void stand(Selection selection) {
        if (wait == null) {
            Wait begun = call.newWait(isAgain);
            begun.begin(selection);
            wait = begun;
            call.on.rest();
        }
    }

    @Override
    void leave() {
        Wait left = wait;
        if (left != null) {
            wait = null;
            left.end();
        }
    }

    @Override
    void offer() {
        call.on.offer(call.line());
    }

    @Override
    void forget() {
        Wait left = wait;
        if (left != null) {
            wait = null;
            call.on.leave(left);
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // V may be nullable
    T value() {
        return then.apply((V) value);
    }
}

package dev.fermata.sync;

import dev.fermata.continuation.Callee;
import dev.fermata.continuation.Suspension;
import org.jspecify.annotations.Nullable;

/**
 * Acquires permits.
 *
 * @param <V> the type of the value
 */
class AcquireCall<V extends @Nullable Object> extends WaitingCall<Permits, V> {
    private final int permits;
    private final @Nullable Callee callee;

    /**
     * A call.
     *
     * @param callee the method that makes this, where it can be fused
     */
    AcquireCall(Permits on, int permits, @Nullable Callee callee) {
        super(on);
        this.permits = permits;
        this.callee = callee;
    }

    @Override
    protected final @Nullable Callee callee() {
        return callee;
    }

    @Override
    final Line line() {
        return on.line();
    }

    @Override
    Wait newWait(boolean isAgain) {
        return permits == 1 ? super.newWait(isAgain) : new HeavyWait(line(), isAgain, permits);
    }

    @Override
    final @Nullable Object attempt(boolean isPromised) {
        if (isPromised || on.isFree(permits)) {
            on.take(permits);
            return acquired(permits);
        }
        return Suspension.SUSPENDED;
    }

    /** The value, once the permits are acquired. */
    @Nullable
    Object acquired(int permits) {
        return null;
    }
}

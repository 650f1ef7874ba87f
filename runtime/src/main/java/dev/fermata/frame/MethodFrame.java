package dev.fermata.frame;

import dev.fermata.Coroutine;
import dev.fermata.continuation.Callee;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import org.jspecify.annotations.Nullable;

/**
 * One activation of a transformed method. Subclasses have the spilled values; a method takes the smallest that fits.
 *
 * <p>Spilling writes all fields (null where one is not needed) and reloading takes references out again, so that a frame
 * never keeps what is dead.
 *
 * @param <T> the type of the value
 */
public abstract class MethodFrame<T extends @Nullable Object> extends Coroutine<T> {
    /**
     * A frame at state 0.
     *
     * @param code the method
     */
    protected MethodFrame(Code code) {
        super(code);
        Callee callee = code.callee();
        if (callee != null && callee.isWatched()) {
            callee.look();
        }
    }

    /**
     * Begins a resumption: the frame is running from now on.
     *
     * @return the state that it was in: 0 for the start, k for suspension point k
     */
    public final int takeState() {
        return enter();
    }

    /**
     * Ends an unwinding body, after it has spilled.
     *
     * @param driver whose body this is
     * @param state the suspension point, or 0 when the body has not begun
     * @return {@link Suspension#SUSPENDED}
     */
    public final Object suspend(Driver driver, int state) {
        leave(driver, state);
        return Suspension.SUSPENDED;
    }

    /**
     * Where this frame waits to be resumed.
     *
     * @return 0 for the start, k for suspension point k
     */
    final int standsAt() {
        return state();
    }

    private Code code() {
        return (Code) body();
    }

    @Override
    protected final @Nullable Callee callee() {
        return code().callee();
    }

    @Override
    protected final StackTraceElement place() {
        return code().places().at(state());
    }

    @Override
    protected final boolean catches() {
        return code().catches(state());
    }
}

package dev.fermata.continuation;

import org.jspecify.annotations.Nullable;

/**
 * One activation of a body that can stop and go on: its spilled values (in subclasses), where it stands, and who awaits it.
 *
 * <pre>
 *   NEW (0) ──claimed by spawn, or awaited where the native stack is deep──▶ CLAIMED (-3)
 *    │                                                                         │
 *    └──────────────── awaited in place ─────────▶ RUNNING (-1) ◀──started─────┘
 *                                                   │   ▲   │
 *                                     suspend(k)    │   │   └── value or failure ──▶ ENDED (-2)
 *                                                   ▼   │ resumed                      ▲
 *                                              SUSPENDED (k ≥ 1) ── a failure that it cannot catch
 * </pre>
 * A frame that is not NEW cannot be awaited. CLAIMED and SUSPENDED frames form the chain of one task, innermost first,
 * linked by {@link #caller}; one that is resumed stays where it is. Not safe for use by several threads; the task's phase
 * hands it from one to the next.
 */
public abstract class Frame {
    private static final int NEW = 0;
    private static final int RUNNING = -1;
    private static final int ENDED = -2;
    private static final int CLAIMED = -3;

    /** Stands outside of the outermost frame of every task. */
    static final Frame NONE = new Frame() {};

    /**
     * The frame that awaits this one, {@link #NONE} for the outermost; null where this is in no chain: before it suspends for
     * the first time or is claimed, and from some time after its end.
     */
    @Nullable
    Frame caller;

    private int state;
    private final Body body;

    /** A new frame, at state 0, whose class overrides {@link #resume}. */
    protected Frame() {
        this(Body.OWN);
    }

    /**
     * A new frame, at state 0.
     *
     * @param body what it runs
     */
    protected Frame(Body body) {
        this.body = body;
    }

    /**
     * Runs the body from where it stands until it ends or suspends; see {@link Resumer#resume}. Of frames that were made without
     * a {@link Body}.
     *
     * @param arrived what it was waiting for; null at the start
     * @param driver whose body this is
     * @param depth how many calls may still nest on the native stack
     * @return the value, a {@link Primitive} in place of it, or {@link Suspension#SUSPENDED}
     * @throws Throwable the failure of the body
     */
    protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        throw new IllegalStateException(
                getClass().getName() + " was made without a body, and does not override resume");
    }

    /**
     * What this runs.
     *
     * @return what it was made with
     */
    protected final Body body() {
        return body;
    }

    /**
     * Where this frame stands suspended, for stack traces.
     *
     * @return the method and its line, or null for a frame that no user would recognise
     */
    protected @Nullable StackTraceElement place() {
        return null;
    }

    /**
     * The method whose call makes such a frame, for calls that are awaited at once and need none then.
     *
     * @return null where only a frame will do
     */
    protected @Nullable Callee callee() {
        return null;
    }

    /**
     * Whether a failure that is delivered in the current state can be caught by the body. If not, the driver ends this frame
     * without resuming it.
     *
     * @return true unless known better
     */
    protected boolean catches() {
        return true;
    }

    /**
     * Forgets what is spilled, as this frame ends without being resumed.
     *
     * <p>A frame that is resumed takes its values out of its fields, so that an ended one keeps nothing either way.
     */
    protected void forget() {
        // nothing is spilled here
    }

    /**
     * The state.
     *
     * @return 0, or the index of the suspension point where it stands, or less than 0 as drawn above
     */
    protected final int state() {
        return state;
    }

    /**
     * To be called first by a body: answers where to go on, and is running from now.
     *
     * @return 0 for the start, k for suspension point k
     */
    protected final int enter() {
        int entered = state;
        state = RUNNING;
        return entered;
    }

    /**
     * To be called last by a body that suspends, when everything is spilled: joins the chain outside of those that called it
     * before during this unwinding.
     *
     * @param driver whose body this is
     * @param at the suspension point; 0 for a body that has not begun because the native stack is deep
     */
    protected final void leave(Driver driver, int at) {
        if (at == NEW) {
            driver.startLater(this);
            state = CLAIMED;
        } else {
            driver.push(this);
            state = at;
        }
    }

    /** Awaits this frame in place while the stack is shallow, else leaves it for the driver to start. */
    @Nullable
    Object await(Driver driver, int depth) throws Throwable {
        if (depth <= 0) {
            claim();
            driver.startLater(this);
            return Suspension.SUSPENDED;
        }
        requireNew();
        return resumeIn(null, driver, depth - 1);
    }

    /** Reserves this frame for one driver; nobody else can await it from now on. */
    void claim() {
        requireNew();
        state = CLAIMED;
    }

    /** Runs the body; a claimed one sees state 0. */
    @Nullable
    Object resumeIn(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        if (state == CLAIMED) {
            state = NEW;
        }
        try {
            Object answer = body.resumer.resume(this, arrived, driver, depth);
            if (answer != Suspension.SUSPENDED) {
                state = ENDED;
            }
            return answer;
        } catch (Throwable failure) {
            state = ENDED;
            throw failure;
        }
    }

    /** Ends this frame without resuming it, if a failure delivered to it now would pass through. */
    boolean endedByFailure() {
        if (state == CLAIMED || !catches()) {
            state = ENDED;
            forget();
            return true;
        }
        return false;
    }

    final boolean hasEnded() {
        return state == ENDED;
    }

    /** Whether a body that answered {@link Suspension#SUSPENDED} has not left this frame, since it had nothing more to do. */
    final boolean hasHandedOn() {
        return state == RUNNING;
    }

    /** The next outer frame of the chain that this is in. */
    final Frame outer() {
        Frame outer = caller;
        return outer == null ? NONE : outer;
    }

    private void requireNew() {
        if (state != NEW) {
            throw new IllegalStateException(
                    "this coroutine was awaited, spawned or run before; it runs only once: " + this);
        }
    }
}

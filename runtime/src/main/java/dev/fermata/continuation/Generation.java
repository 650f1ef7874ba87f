package dev.fermata.continuation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The frames of one generator, which belong to whoever asks for its elements: while it runs they stand in the chain of that
 * task, as if the generator were a coroutine that the consumer awaits; where an element is handed out they are taken off it,
 * and the consumer goes on.
 *
 * <pre>
 *   detached:  innermost ─▶ … ─▶ body ─▶ turn
 *   attached:  innermost ─▶ … ─▶ body ─▶ turn ─▶ the consumer ─▶ … ─▶ outermost frame of the task
 * </pre>
 * The <em>turn</em> is the frame that the consumer awaits, once for each element. Taking frames off and putting them back takes
 * the same time however many there are. Where the body itself stands at the emission, it is resumed <em>in place</em>, on the
 * native stack of the consumer, which then need not suspend; else the driver resumes the innermost frame.
 *
 * <p>A generator that hands all elements of another one on, lets that one's frames call themselves part of its own: see
 * {@link #delegate}.
 *
 * <p><b>Threads.</b> Whoever has {@linkplain #reserve reserved} it may touch it, until the turn ends.
 */
public final class Generation extends Requests {
    /** How many calls a generator that runs in place nests, where a coroutine nests one. */
    private static final int CALLS = 4;

    private final Frame body;

    /** Of those that are detached; null from the end on. */
    private @Nullable Frame innermost;

    /** Whose turn it is, or was last. */
    private @Nullable FrameChain<?> runner;

    /** To which this hands its elements on, if to any. */
    private @Nullable Generation outer;

    /** In which the consumer asks. */
    private @Nullable Scope scope;

    private boolean running;
    private boolean inPlace;
    private boolean emitted;
    private boolean hearing = true;
    private boolean heard = true;
    private Closing closing = Closing.NO;

    private enum Closing {
        NO,
        YES,
        /** An emission was refused already. */
        REFUSED
    }

    /**
     * A generator that has not begun.
     *
     * @param turn what its consumer will await; it calls {@link #goOn} in state 0 and {@link #ended} in state 1
     * @param body new
     */
    public Generation(Frame turn, Frame body) {
        super(turn);
        this.body = body;
        this.innermost = body;
        body.claim();
        body.caller = turn;
    }

    /**
     * The turn of a generator's body.
     *
     * @param body what the generator was made with
     * @return what it was made with beside
     */
    public static Frame turnOf(Frame body) {
        return body.outer();
    }

    /**
     * Whether the body has ended, or will never run.
     *
     * @return true when there is nothing to ask for any more
     */
    @Override
    public boolean isOver() {
        return innermost == null;
    }

    /**
     * Says what the body goes on with at the next turn.
     *
     * @param value what the emission returns
     */
    public void send(@Nullable Object value) {
        deliver(heard ? value : null);
    }

    /**
     * Says what is thrown in the body at the next turn.
     *
     * @param failure what the emission throws
     */
    public void sendFailure(Throwable failure) {
        deliver(new Failure(failure));
    }

    /** Refuses all elements from now on; whoever emits one is told. */
    public void beginClosing() {
        closing = Closing.YES;
    }

    /**
     * Ends it before it has begun.
     *
     * @throws IllegalStateException as {@link #reserve}
     */
    public void abandon() {
        reserve();
        body.endedByFailure();
        end();
    }

    private void end() {
        innermost = null;
        running = false;
        endRequests();
    }

    /** To be called when the turn is given up by its task: the body ends with it if it was running, else its turn is free again. */
    public void giveUp() {
        if (running) {
            end();
        } else {
            release();
        }
    }

    /**
     * Lets the frames of this run as those of another generator, whose consumer gets the elements from now on. To be called by
     * the turn in place of {@link #goOn}, which the other one's body awaits.
     *
     * @param to the other one, which is running
     * @param hearing whether what is sent to the other one is for this one
     * @param driver the driver of the body
     * @param depth how many calls may still nest on the native stack
     * @return as {@link #goOn}, but not true
     * @throws Throwable the failure of the body
     */
    public @Nullable Object delegate(Generation to, boolean hearing, Driver driver, int depth) throws Throwable {
        Generation root = to.root();
        this.outer = root;
        this.hearing = hearing && to.hearing;
        return goOn(driver, depth);
    }

    private Generation root() {
        Generation root = this;
        while (root.outer != null) {
            root = root.outer;
        }
        if (outer != null && outer != root) {
            outer = root;
        }
        return root;
    }

    /**
     * Lets the body go on, up to the next element.
     *
     * @param driver the driver of the consumer
     * @param depth how many calls may still nest on the native stack
     * @return true when there is an element, false when the body has ended, {@link Suspension#SUSPENDED} when the turn waits
     * @throws Throwable the failure of the body
     */
    public @Nullable Object goOn(Driver driver, int depth) throws Throwable {
        begin(Objects.requireNonNull(driver.running()));
        Frame first = Objects.requireNonNull(innermost);
        if (first != body) {
            handOver(driver, first);
            return Suspension.SUSPENDED;
        }
        inPlace = turn.caller == null && outer == null;
        Object answer = runBody(takeDelivered(), driver, depth);
        if (answer != Suspension.SUSPENDED) {
            end();
            return false;
        }
        if (inPlace && emitted) {
            innermost = driver.linked(body);
            return Suspension.takeRaw(handedOut());
        }
        inPlace = false;
        body.caller = null;
        driver.push(body);
        turn.leave(driver, 1);
        return Suspension.SUSPENDED;
    }

    private void begin(FrameChain<?> task) {
        beginAt(task.home());
        if (runner != task) {
            runner = task;
        }
        Scope around = scopeOf(task);
        if (scope != around) {
            scope = around;
        }
        running = true;
        emitted = false;
        inPlace = false;
    }

    private @Nullable Object runBody(@Nullable Object arriving, Driver driver, int depth) throws Throwable {
        try {
            if (arriving instanceof Failure failure && body.endedByFailure()) {
                throw failure.cause();
            }
            return body.resumeIn(arriving, driver, depth - CALLS);
        } catch (Throwable failure) {
            end();
            throw failure;
        }
    }

    /** Leaves the frames for the driver to go on with when all has unwound. */
    private void handOver(Driver driver, Frame first) {
        Frame last = turn.caller == null ? turn : body;
        last.caller = first.outer();
        first.caller = last;
        driver.goOnLater(first, this);
        turn.leave(driver, 1);
    }

    /**
     * The end of the body, of which the driver told the turn.
     *
     * @param arrived what the turn was resumed with
     * @return false
     * @throws Throwable the failure of the body
     */
    public @Nullable Object ended(@Nullable Object arrived) throws Throwable {
        end();
        Suspension.takeRaw(arrived);
        return false;
    }

    /**
     * Hands an element out: from within the body, or what it awaits.
     *
     * @param handed the element
     * @param driver the driver of the body that emits
     * @return {@link Suspension#SUSPENDED}
     * @throws IllegalStateException when this is not what runs in the task, or when it is being closed
     */
    public Object emit(@Nullable Object handed, Driver driver) {
        Generation to = root();
        FrameChain<?> task = driver.running();
        if (!to.running || task == null || to.runner != task) {
            throw new IllegalStateException(
                    "an element was emitted while nobody asks for one: only the generator's own body and"
                            + " the coroutines that it awaits may emit, not tasks of their own");
        }
        if (scopeOf(task) != to.scope) {
            throw new IllegalStateException(
                    "an element was emitted inside of a scope (within, group and the like) that the generator"
                            + " has entered, and the consumer would go on inside of it: leave the scope before you emit");
        }
        if (to.closing == Closing.YES) {
            to.closing = Closing.REFUSED;
            throw emittedWhileClosing();
        }
        to.put(handed);
        to.heard = to == this || hearing;
        to.emitted = true;
        driver.leave(to.inPlace ? null : to);
        return Suspension.SUSPENDED;
    }

    private static @Nullable Scope scopeOf(FrameChain<?> task) {
        Extras known = task.knownExtras();
        return known == null ? null : known.scope();
    }

    private static IllegalStateException emittedWhileClosing() {
        return new IllegalStateException("an async generator emitted an element while it was being closed (it ignored"
                + " GeneratorExit): do not emit in finally, nor after catching what an emit throws");
    }

    /** What the frame goes on with that the driver resumes next, when all has unwound. */
    @Nullable
    Object goesOn(FrameChain<?> chain) {
        if (emitted) {
            innermost = chain.innermost();
            chain.standAt(turn.outer());
            turn.endDetached();
            return handedOut();
        }
        Object arriving = takeDelivered();
        return arriving instanceof Failure failure
                ? new Failure(AwaitTrace.extend(failure.cause(), chain.innermost()))
                : arriving;
    }

    private Object handedOut() {
        if (closing == Closing.REFUSED) {
            for (Frame frame = Objects.requireNonNull(innermost); frame != turn; frame = frame.outer()) {
                frame.forget();
            }
            end();
            turn.forget();
            return new Failure(emittedWhileClosing());
        }
        running = false;
        emitted = false;
        release();
        return true;
    }

    @Override
    public String toString() {
        return body.toString();
    }
}

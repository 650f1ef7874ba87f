package dev.fermata.continuation;

import dev.fermata.scheduler.EventLoop;
import dev.fermata.scheduler.Scheduler;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Where tasks live: the scheduler that runs them, and those of them that wait, held so that dropping a task does not kill it.
 *
 * <p><b>Confined.</b> What lives on an event loop belongs to the loop's thread: only this thread touches phases, frames and
 * lists of waiters, and so needs no atomic operation; what other threads want is posted to the loop. On any other scheduler
 * a task is handed from thread to thread, and {@link Resumption} decides who may.
 */
public abstract class Home {
    /** Of all schedulers that run on many threads. */
    private static final Residents SHARED = new SharedResidents();

    private final Scheduler scheduler;
    private final @Nullable EventLoop loop;
    private final Residents waiting;
    private volatile @Nullable BegunGenerators generators;

    /** That of the loop's thread, as far as known. Of no other: threads that share a home must not write to it at each step. */
    private @Nullable Driver driver;

    /**
     * A home without residents.
     *
     * @param scheduler runs those who live here
     */
    protected Home(Scheduler scheduler) {
        this.scheduler = scheduler;
        this.loop = scheduler instanceof EventLoop confining ? confining : null;
        this.waiting = loop == null ? SHARED : new ConfinedResidents();
    }

    /**
     * The scheduler that runs those who live here.
     *
     * @return always the same
     */
    public final Scheduler scheduler() {
        return scheduler;
    }

    /**
     * Whether those who live here belong to the thread of an event loop.
     *
     * @return always the same
     */
    public final boolean isConfined() {
        return loop != null;
    }

    /** Whether the calling thread may touch those who live here. */
    final boolean isHere() {
        return loop == null || loop.isOnLoop();
    }

    /**
     * Whether the tasks of another home belong to the same thread.
     *
     * @param other another home, or this one
     * @return true when both are of one event loop
     */
    public final boolean sharesLoopWith(Home other) {
        return loop != null && loop == other.loop;
    }

    /** The event loop, or null when this is not confined. */
    final @Nullable EventLoop loop() {
        return loop;
    }

    /**
     * The driver of the calling thread, found faster than by {@link Driver#current} where this lives on it.
     *
     * @return as said
     */
    public final Driver driver() {
        Driver known = driver;
        if (known == null || !known.isOfThisThread()) {
            known = Driver.current();
            if (loop != null && loop.isOnLoop()) {
                driver = known;
            }
        }
        return known;
    }

    /**
     * Runs an action where those who live here may be touched: now, where the calling thread may, else as a step. Nobody else
     * touches what lived on a loop that was closed, and so it runs now.
     *
     * @param action short
     */
    public final void runConfined(Runnable action) {
        if (isHere()) {
            action.run();
            return;
        }
        try {
            scheduler.execute(action);
        } catch (RejectedExecutionException closed) {
            synchronized (this) {
                action.run();
            }
        }
    }

    /**
     * The generators that run here.
     *
     * @return always the same
     */
    public final BegunGenerators generators() {
        BegunGenerators known = generators;
        return known == null ? madeGenerators() : known;
    }

    private synchronized BegunGenerators madeGenerators() {
        BegunGenerators known = generators;
        if (known == null) {
            known = new BegunGenerators();
            generators = known;
        }
        return known;
    }

    /**
     * What closes the generators that have begun here and not ended. For the thread of the loop, when no other task lives.
     *
     * @return new coroutines
     */
    protected final List<Frame> closingsOfGenerators() {
        BegunGenerators known = generators;
        return known == null ? List.of() : known.closings();
    }

    final void hold(FrameChain<?> chain) {
        waiting.add(chain);
    }

    final void letGo(FrameChain<?> chain) {
        waiting.remove(chain);
    }

    /**
     * Those who have not ended: they wait, or a step of theirs is queued. A scheduler of many threads does not tell what it has
     * queued. For the thread of the loop, or while none runs it.
     *
     * @return a copy
     */
    protected final List<FrameChain<?>> residents() {
        Set<FrameChain<?>> all = new LinkedHashSet<>();
        waiting.forEach(chain -> {
            if (chain.home() == this) {
                all.add(chain);
            }
        });
        if (loop != null) {
            for (Runnable step : loop.queued()) {
                if (step instanceof FrameChain<?> chain && chain.home() == this && !chain.hasEnded()) {
                    all.add(chain);
                }
            }
        }
        return new ArrayList<>(all);
    }
}

package dev.fermata.sync;

import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits for several things at once and does one of them. Follows {@code select} of Kotlin and of Go.
 *
 * <pre>{@code
 * String what = await(Select.<String>first()
 *         .receive(orders, order -> "order " + order)
 *         .send(offers, offer, () -> "offered")
 *         .lock(till, held -> "the till is mine")
 *         .after(Duration.ofSeconds(1), () -> "late"));
 * }</pre>
 *
 * <p><b>One clause is chosen</b>, its function is called by the awaiting task, and its value is that of the whole. The others lose nothing: no
 * element is taken from them and none is sent to them, they stand in no line any more, and what was on its way to one of them
 * goes to the next who waits. When the chosen clause fails, as that of a closed channel does, or its function, the whole fails.
 *
 * <p><b>Which one.</b> Of several that are ready {@link #first} takes the one that stands first; {@link #fair} any, by chance, and a time that is over last. It waits
 * when none is ready; while it waits it stands in all lines, and has its turn in each as others have. {@code after(Duration.ZERO, …)} as the last
 * clause is chosen where none is ready, without waiting.
 *
 * <p><b>Cancelling</b> leaves all lines.
 *
 * <p><b>Threads.</b> All that its clauses touch has to be bound to the scheduler of the awaiting task, or is by this; see {@link
 * AsyncChannel}. Else it fails with {@link IllegalStateException}.
 *
 * @param <T> the type of the value
 */
public final class Select<T extends @Nullable Object> extends Coroutine<T> {
    private final boolean isFair;
    private final List<Clause<T>> clauses = new ArrayList<>(4);
    private @Nullable Selection selection;
    private @Nullable Together shared;

    private Select(boolean isFair) {
        this.isFair = isFair;
    }

    /**
     * Without clauses yet; of several that are ready the first one is chosen.
     *
     * @param <T> the type of the value
     * @return a new select
     */
    public static <T extends @Nullable Object> Select<T> first() {
        return new Select<>(false);
    }

    /**
     * Without clauses yet; of several that are ready any one is chosen, by chance.
     *
     * @param <T> the type of the value
     * @return a new select
     */
    public static <T extends @Nullable Object> Select<T> fair() {
        return new Select<>(true);
    }

    /**
     * Receives an element.
     *
     * @param channel where from
     * @param then makes the value of the element
     * @param <E> the type of the element
     * @return this
     */
    public <E> Select<T> receive(AsyncChannel<E> channel, Function<? super E, ? extends T> then) {
        return add(new CallClause<>(new ReceiveCall<E>(channel), Objects.requireNonNull(then, "then")));
    }

    /**
     * Sends an element. Without a buffer it is ready when somebody waits to receive, and nobody else to send; when that receiver is
     * cancelled before it goes on, the element is for the next one.
     *
     * @param channel where to
     * @param element what to send; remains the caller's when another clause is chosen
     * @param then makes the value
     * @param <E> the type of the element
     * @return this
     */
    public <E> Select<T> send(AsyncChannel<? super E> channel, E element, Supplier<? extends T> then) {
        Objects.requireNonNull(then, "then");
        SendCall call = new SendCall(channel, Objects.requireNonNull(element, "element"), true);
        return add(new CallClause<>(call, sent -> then.get()));
    }

    /**
     * Gets an item of a queue.
     *
     * @param queue where from
     * @param then makes the value of the item
     * @param <E> the type of the item
     * @return this
     */
    public <E extends @Nullable Object> Select<T> get(AsyncQueue<E> queue, Function<? super E, ? extends T> then) {
        return add(new CallClause<>(new GetCall<E>(queue), Objects.requireNonNull(then, "then")));
    }

    /**
     * Puts an item into a queue.
     *
     * @param queue where to
     * @param item what to put; remains the caller's when another clause is chosen
     * @param then makes the value
     * @param <E> the type of the item
     * @return this
     */
    public <E extends @Nullable Object> Select<T> put(AsyncQueue<? super E> queue, E item, Supplier<? extends T> then) {
        Objects.requireNonNull(then, "then");
        return add(new CallClause<>(new PutCall(queue, item), put -> then.get()));
    }

    /**
     * Is chosen when an event is set.
     *
     * @param event what to wait for
     * @param then makes the value
     * @return this
     */
    public Select<T> whenSet(AsyncEvent event, Supplier<? extends T> then) {
        Objects.requireNonNull(then, "then");
        return add(new CallClause<>(new AsyncEvent.SetCall(Objects.requireNonNull(event, "event")), set -> then.get()));
    }

    /**
     * Acquires a lock, which is held until it is released, or what the function receives is closed; that is closed when the function
     * fails.
     *
     * @param lock what to acquire
     * @param then makes the value
     * @return this
     */
    public Select<T> lock(AsyncLock lock, Function<? super Held, ? extends T> then) {
        return hold(lock, then);
    }

    /**
     * As {@link #lock}, with a permit.
     *
     * @param semaphore whose permit
     * @param then makes the value
     * @return this
     */
    public Select<T> permit(AsyncSemaphore semaphore, Function<? super Held, ? extends T> then) {
        return hold(semaphore, then);
    }

    private Select<T> hold(Permits permits, Function<? super Held, ? extends T> then) {
        Objects.requireNonNull(then, "then");
        return add(new CallClause<Held, T>(new HoldCall(Objects.requireNonNull(permits), 1), held -> {
            try {
                return then.apply(held);
            } catch (Throwable failure) {
                held.close();
                throw failure;
            }
        }));
    }

    /**
     * Is chosen when a task or the like has ended; fails as it has failed. It runs on when another clause is chosen, and when this is
     * cancelled.
     *
     * @param task a task, a {@link dev.fermata.Promise}, or anything to await but a coroutine
     * @param then makes the value of its value
     * @param <V> the type of its value
     * @return this
     * @throws IllegalArgumentException when it is a coroutine: spawn it
     */
    public <V extends @Nullable Object> Select<T> when(
            Awaitable<? extends V> task, Function<? super V, ? extends T> then) {
        return add(new EndClause<>(Objects.requireNonNull(task, "task"), Objects.requireNonNull(then, "then")));
    }

    /**
     * Is chosen when a time is over.
     *
     * @param time how long, from when this is awaited, by the scheduler's clock; zero or less is ready at once
     * @param then makes the value
     * @return this
     */
    public Select<T> after(Duration time, Supplier<? extends T> then) {
        return add(new DeadlineClause<>(time, Objects.requireNonNull(then, "then")));
    }

    private Select<T> add(Clause<T> clause) {
        if (state() != 0) {
            throw new IllegalStateException("this select was awaited; it takes no more clauses");
        }
        clauses.add(clause);
        return this;
    }

    @Override
    protected @Nullable Object resume(@Nullable Object arrived, Driver driver, int depth) throws Throwable {
        if (enter() == 0) {
            begin(driver);
        } else {
            takeArrived(arrived, driver);
        }
        Clause<T> chosen = chosen(driver);
        if (chosen != null) {
            return chosen.value();
        }
        Object suspended = Suspension.await(known(), driver, 0);
        leave(driver, 1);
        return suspended;
    }

    private void begin(Driver driver) {
        if (clauses.isEmpty()) {
            throw new IllegalStateException("a select without clauses would wait for ever");
        }
        if (isFair) {
            Collections.shuffle(clauses, ThreadLocalRandom.current());
            clauses.sort(Comparator.comparing(clause -> clause instanceof DeadlineClause));
        }
        List<Bound> touched = new ArrayList<>(clauses.size());
        for (Clause<T> clause : clauses) {
            Bound on = clause.on();
            if (on != null) {
                touched.add(on);
            }
        }
        selection = new Selection(!driver.home().isConfined());
        shared = new Together(touched);
    }

    private void takeArrived(@Nullable Object arrived, Driver driver) throws Throwable {
        try {
            Suspension.take(arrived, driver);
        } catch (Throwable failure) {
            forget();
            throw failure;
        }
    }

    /** Tries all clauses, and waits for all of them where none can be chosen. */
    private @Nullable Clause<T> chosen(Driver driver) {
        boolean waits = false;
        try {
            known().renew();
            for (Clause<T> clause : clauses) {
                clause.look(driver);
            }
            Clause<T> chosen = Objects.requireNonNull(shared).act(driver, this::choose);
            if (chosen == null) {
                for (Clause<T> clause : clauses) {
                    clause.arm(known(), driver);
                }
                waits = true;
            }
            return chosen;
        } finally {
            if (!waits) {
                forget();
            }
        }
    }

    private @Nullable Clause<T> choose() {
        Clause<T> chosen = null;
        boolean waits = false;
        try {
            chosen = firstReady(known().look());
            waits = chosen == null;
        } finally {
            settle(waits);
        }
        return chosen;
    }

    private @Nullable Clause<T> firstReady(@Nullable Wait chosenByOthers) {
        for (Clause<T> clause : clauses) {
            if (chosenByOthers != null && clause.waitsBy(chosenByOthers) && clause.attempt()) {
                return clause;
            }
        }
        for (Clause<T> clause : clauses) {
            if (clause.attempt()) {
                return clause;
            }
        }
        return null;
    }

    /** Stands in all lines, or in none; what is promised to this and not wanted is for others. */
    private void settle(boolean waits) {
        for (Clause<T> clause : clauses) {
            if (waits) {
                clause.stand(known());
            } else {
                clause.leave();
            }
        }
        if (waits) {
            known().open();
        }
        clauses.forEach(Clause::offer);
    }

    private Selection known() {
        return Objects.requireNonNull(selection);
    }

    @Override
    protected void forget() {
        Selection begun = selection;
        if (begun != null) {
            begun.shut();
            clauses.forEach(Clause::forget);
        }
    }
}

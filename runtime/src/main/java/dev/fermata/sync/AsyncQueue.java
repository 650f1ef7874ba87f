package dev.fermata.sync;

import dev.fermata.AsyncIterable;
import dev.fermata.AsyncIterator;
import dev.fermata.Coroutine;
import dev.fermata.continuation.Callee;
import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Suspension;
import java.lang.invoke.MethodHandles;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A queue between tasks: who puts waits while it is full, who gets waits while it is empty. Follows {@code asyncio.Queue}.
 *
 * <pre>{@code
 * AsyncQueue<Page> pages = new AsyncQueue<>(64);
 * await(pages.put(page));              // in one task
 * var page = await(pages.get());       // in another
 * for (var page : each(pages)) { … }   // or so, until the queue is shut down and empty
 * }</pre>
 *
 * <p><b>Shapes.</b> {@code new AsyncQueue<>()} has no capacity and is never full. First in, first out is the usual order; with {@link
 * #lifo} the last item leaves first, with {@link #priority} the least. Those who wait go on first come, first served, and nobody
 * who comes later by {@code get} or {@code put} overtakes them; {@link #getNow} and {@link #putNow} do.
 *
 * <p><b>Cancelling</b> a task that waits loses nothing: the item stays, or was not put, even when the task was about to go on.
 *
 * <p><b>The end.</b> {@link #shutdown()} tells all consumers that no more will come. {@link #join} waits until consumers have called
 * {@link #taskDone} for each item.
 *
 * <p><b>Threads.</b> A queue is bound to the {@link dev.fermata.scheduler.Scheduler} of the first task that awaits one of its calls.
 * Bound to an event loop it is for the loop's thread only; on another thread its methods throw {@link IllegalStateException}
 * ({@code put}, {@code get} and {@code join} when they are awaited), and so does what would have to wait in a task of another
 * loop on the same thread. From elsewhere, {@code loop.execute(() -> queue.putNow(item))}. Bound to any other scheduler,
 * its tasks may use it on all threads, and {@code putNow}, {@code getNow}, {@code taskDone} and {@code shutdown} are for everybody.
 *
 * @param <T> the type of the items
 */
public final class AsyncQueue<T extends @Nullable Object> extends QueueCore implements AsyncIterable<T> {
    static final Callee PUT =
            Callee.ofLibrary(MethodHandles.lookup(), "put", "(Ljava/lang/Object;)Ldev/fermata/Coroutine;");
    static final Callee GET = Callee.ofLibrary(MethodHandles.lookup(), "get", "()Ldev/fermata/Coroutine;");

    /** A queue that is never full; first in, first out. */
    public AsyncQueue() {
        this(Integer.MAX_VALUE);
    }

    /**
     * A queue; first in, first out.
     *
     * @param capacity how many items it holds, at least 1
     */
    public AsyncQueue(int capacity) {
        this(new FirstInFirstOut(), capacity);
    }

    private AsyncQueue(Items items, int capacity) {
        super(items, capacity);
    }

    /**
     * A queue that is never full; last in, first out. Follows {@code asyncio.LifoQueue}.
     *
     * @param <T> the type of the items
     * @return a new queue
     */
    public static <T extends @Nullable Object> AsyncQueue<T> lifo() {
        return lifo(Integer.MAX_VALUE);
    }

    /**
     * A queue; last in, first out. Follows {@code asyncio.LifoQueue}.
     *
     * @param capacity how many items it holds, at least 1
     * @param <T> the type of the items
     * @return a new queue
     */
    public static <T extends @Nullable Object> AsyncQueue<T> lifo(int capacity) {
        return new AsyncQueue<>(new LastInFirstOut(), capacity);
    }

    /**
     * A queue that is never full, and the least item leaves first. Follows {@code asyncio.PriorityQueue}.
     *
     * @param <T> the type of the items, which are not null
     * @return a new queue
     */
    public static <T extends Comparable<? super T>> AsyncQueue<T> priority() {
        return priority(Integer.MAX_VALUE, Comparator.naturalOrder());
    }

    /**
     * A queue whose least item leaves first; of several that compare as equal, any. Follows {@code asyncio.PriorityQueue}.
     *
     * @param capacity how many items it holds, at least 1
     * @param order which item is less
     * @param <T> the type of the items, which are not null
     * @return a new queue
     */
    public static <T> AsyncQueue<T> priority(int capacity, Comparator<? super T> order) {
        return new AsyncQueue<>(new LeastFirst(order), capacity);
    }

    /**
     * Puts an item, and waits while there is no room. Follows {@code put} of asyncio.
     *
     * @param item what to put
     * @return to be awaited; fails with {@link QueueShutDownException} when the queue was shut down, before or while it waits
     */
    public Coroutine<@Nullable Void> put(T item) {
        return new PutCall(this, item);
    }

    /** The entry copy of {@link #put(Object)}. */
    @SuppressWarnings("unused") // called by linked call sites
    private static @Nullable Object put(AsyncQueue<?> queue, @Nullable Object item, Driver driver, int depth)
            throws Throwable {
        if (queue.isOwnedBy(driver) && queue.hasFreeRoom()) {
            queue.addHere(item);
            return null;
        }
        return new PutCall(queue, item).go(driver);
    }

    /**
     * Gets the next item, and waits while there is none. Follows {@code get} of asyncio.
     *
     * @return to be awaited; fails with {@link QueueShutDownException} when there is none and the queue was shut down
     */
    public Coroutine<T> get() {
        return new GetCall<>(this);
    }

    /** The entry copy of {@link #get()}. */
    @SuppressWarnings("unused") // called by linked call sites
    private static @Nullable Object get(AsyncQueue<?> queue, Driver driver, int depth) throws Throwable {
        if (queue.isOwnedBy(driver) && queue.hasFreeItem()) {
            return queue.takeHere();
        }
        return new GetCall<>(queue).go(driver);
    }

    /**
     * Puts an item without waiting. Follows {@code put_nowait} of asyncio.
     *
     * @param item what to put
     * @throws QueueFullException when there is no room
     * @throws QueueShutDownException when the queue was shut down
     */
    public void putNow(T item) {
        if (isOwnedBy(Driver.current()) && canPut(true)) {
            addHere(item);
        } else if (now(new PutCall(this, item)) == Suspension.SUSPENDED) {
            throw new QueueFullException(capacity());
        }
    }

    /**
     * Gets the next item without waiting. Follows {@code get_nowait} of asyncio.
     *
     * @return the item
     * @throws QueueEmptyException when there is none
     * @throws QueueShutDownException when there is none and the queue was shut down
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // T may be nullable
    public T getNow() {
        if (isOwnedBy(Driver.current()) && canGet(true)) {
            return (T) takeHere();
        }
        Object item = now(new GetCall<T>(this));
        if (item == Suspension.SUSPENDED) {
            throw new QueueEmptyException();
        }
        return (T) item;
    }

    @SuppressWarnings("NullAway") // a value may be null
    private Object now(WaitingCall<?, ?> call) {
        return here(() -> call.attempt(true));
    }

    /**
     * How many items are there; as many of them as there are tasks about to go on, which waited for one, are as good as gone.
     *
     * @return a snapshot
     */
    public int size() {
        return itemCount();
    }

    /**
     * Whether there is no item.
     *
     * @return a snapshot
     */
    public boolean isEmpty() {
        return size() == 0;
    }

    /**
     * Whether there is no room.
     *
     * @return a snapshot
     */
    public boolean isFull() {
        return size() >= capacity();
    }

    /**
     * How many items there can be.
     *
     * @return {@link Integer#MAX_VALUE} for a queue that is never full
     */
    public int capacity() {
        return capacityOfItems();
    }

    /**
     * Tells that an item which was got has been dealt with, for {@link #join}. Follows {@code task_done} of asyncio.
     *
     * @throws IllegalStateException when called more often than items were put
     */
    public void taskDone() {
        here(() -> {
            finish();
            return true;
        });
    }

    /**
     * Waits until {@link #taskDone} was called for each item that was put. Follows {@code join} of asyncio.
     *
     * @return to be awaited
     */
    public Coroutine<@Nullable Void> join() {
        return new JoinCall(this);
    }

    /**
     * Ends the queue: nothing can be put any more, and gets fail when the items that are there are gone. Who waits to put or to get
     * fails. Follows {@code shutdown} of asyncio; doing it again is harmless.
     */
    public void shutdown() {
        shutdown(false);
    }

    /**
     * As {@link #shutdown()}, perhaps with the items that are there. Follows {@code shutdown(immediate)} of asyncio.
     *
     * @param immediate whether to drop the items, which then count as done
     */
    public void shutdown(boolean immediate) {
        here(() -> {
            shut(immediate);
            return true;
        });
    }

    /**
     * Gets items for a loop of {@code each}, until the queue was shut down and has none left. Several loops share the items.
     *
     * @return a new iterator
     */
    @Override
    public AsyncIterator<T> asyncIterator() {
        return new QueueIterator<>(this);
    }

    @Override
    public String toString() {
        String most = capacity() == Integer.MAX_VALUE ? "" : " of " + capacity();
        return "AsyncQueue[" + size() + most + "]";
    }
}

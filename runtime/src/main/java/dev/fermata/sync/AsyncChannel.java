package dev.fermata.sync;

import dev.fermata.AsyncIterable;
import dev.fermata.AsyncIterator;
import dev.fermata.Coroutine;
import dev.fermata.continuation.Callee;
import dev.fermata.continuation.Driver;
import java.lang.invoke.MethodHandles;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A channel between tasks: what one sends another one receives, in the order in which it was sent. Follows the channels of Kotlin.
 *
 * <pre>{@code
 * AsyncChannel<Page> pages = AsyncChannel.buffered(16);
 * await(pages.send(page));             // in one task
 * var page = await(pages.receive());   // in another
 * for (var page : each(pages)) { … }   // or so, until the channel is closed and drained
 * }</pre>
 *
 * <p><b>Shapes.</b> {@link #rendezvous} has no buffer: a send goes on when a receiver has taken the element. {@link #buffered} has one, and
 * {@link Overflow} says what a send does when it is full. {@link #conflated} keeps the newest element only. Those who wait go on first
 * come, first served, and nobody overtakes them. To wait for one of several channels there is {@link Select}.
 *
 * <p><b>Cancelling</b> a task that waits loses nothing. A receiver takes its element when it goes on; one that was woken and is
 * cancelled before that leaves the element to the next. A send that is cancelled has not sent, with one exception: at a rendezvous
 * it may be cancelled when a receiver has the element already, and before it goes on.
 *
 * <p><b>What is not delivered.</b> Elements are often resources. A channel can be made with a function that receives each
 * element which was sent and that nobody will receive, once: because its send was cancelled or found the channel closed, because
 * the buffer overflowed, or because the channel was {@linkplain #cancel cancelled}. It is called on the thread on which that happens;
 * what it throws is reported to the scheduler's exception handler. It does not receive elements of a {@link #trySend} that
 * answered false, or of clauses of a {@link Select} that were not chosen: these were not sent.
 *
 * <p><b>Threads.</b> A channel is bound to the {@link dev.fermata.scheduler.Scheduler} of the first task that awaits one of its calls, as
 * {@link AsyncQueue} is: on an event loop it is for the loop's thread only; on any other scheduler its tasks may use it on all
 * threads, and {@code trySend}, {@code tryReceive}, {@code close} and {@code cancel} are for everybody.
 *
 * @param <T> the type of the elements, which are not null
 */
public final class AsyncChannel<T> extends ChannelCore implements AsyncIterable<T> {
    static final Callee SEND =
            Callee.ofLibrary(MethodHandles.lookup(), "send", "(Ljava/lang/Object;)Ldev/fermata/Coroutine;");
    static final Callee RECEIVE = Callee.ofLibrary(MethodHandles.lookup(), "receive", "()Ldev/fermata/Coroutine;");

    @SuppressWarnings("unchecked") // it receives what send was given
    private AsyncChannel(int capacity, Overflow overflow, @Nullable Consumer<? super T> onUndelivered) {
        super(capacity, Objects.requireNonNull(overflow, "overflow"), (Consumer<Object>) onUndelivered);
    }

    /**
     * A channel without a buffer.
     *
     * @param <T> the type of the elements
     * @return a new channel
     */
    public static <T> AsyncChannel<T> rendezvous() {
        return new AsyncChannel<>(0, Overflow.SUSPEND, null);
    }

    /**
     * A channel without a buffer.
     *
     * @param onUndelivered receives what is sent and never delivered
     * @param <T> the type of the elements
     * @return a new channel
     */
    public static <T> AsyncChannel<T> rendezvous(Consumer<? super T> onUndelivered) {
        return new AsyncChannel<>(0, Overflow.SUSPEND, Objects.requireNonNull(onUndelivered));
    }

    /**
     * A channel with a buffer; who sends waits while it is full.
     *
     * @param capacity how many elements the buffer holds, at least 1
     * @param <T> the type of the elements
     * @return a new channel
     */
    public static <T> AsyncChannel<T> buffered(int capacity) {
        return buffered(capacity, Overflow.SUSPEND);
    }

    /**
     * A channel with a buffer. An element that is on its way to a receiver which was woken stands in it until that one goes on.
     *
     * @param capacity how many elements the buffer holds, at least 1
     * @param overflow what a send does when it is full
     * @param <T> the type of the elements
     * @return a new channel
     */
    public static <T> AsyncChannel<T> buffered(int capacity, Overflow overflow) {
        return new AsyncChannel<>(checked(capacity), overflow, null);
    }

    /**
     * As {@link #buffered(int, Overflow)}.
     *
     * @param capacity how many elements the buffer holds, at least 1
     * @param overflow what a send does when it is full
     * @param onUndelivered receives what is sent and never delivered
     * @param <T> the type of the elements
     * @return a new channel
     */
    public static <T> AsyncChannel<T> buffered(int capacity, Overflow overflow, Consumer<? super T> onUndelivered) {
        return new AsyncChannel<>(checked(capacity), overflow, Objects.requireNonNull(onUndelivered));
    }

    /**
     * A channel that keeps the newest element only: a buffer of 1 with {@link Overflow#DROP_OLDEST}.
     *
     * @param <T> the type of the elements
     * @return a new channel
     */
    public static <T> AsyncChannel<T> conflated() {
        return buffered(1, Overflow.DROP_OLDEST);
    }

    /**
     * As {@link #conflated()}.
     *
     * @param onUndelivered receives what is sent and never delivered
     * @param <T> the type of the elements
     * @return a new channel
     */
    public static <T> AsyncChannel<T> conflated(Consumer<? super T> onUndelivered) {
        return buffered(1, Overflow.DROP_OLDEST, onUndelivered);
    }

    /**
     * A channel that is never full.
     *
     * @param <T> the type of the elements
     * @return a new channel
     */
    public static <T> AsyncChannel<T> unlimited() {
        return buffered(Integer.MAX_VALUE);
    }

    private static int checked(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException(
                    "a buffer holds at least 1 element, not " + capacity + "; without one it is a rendezvous()");
        }
        return capacity;
    }

    /**
     * Sends an element, and waits for room, or for a receiver where there is no buffer.
     *
     * @param element what to send
     * @return to be awaited; fails with {@link ChannelClosedException} when the channel was closed, before or while it waits
     */
    public Coroutine<@Nullable Void> send(T element) {
        return new SendCall(this, Objects.requireNonNull(element, "element"), false);
    }

    /** The entry copy of {@link #send(Object)}. */
    @SuppressWarnings("unused") // called by linked call sites
    private static @Nullable Object send(AsyncChannel<?> channel, Object element, Driver driver, int depth)
            throws Throwable {
        Objects.requireNonNull(element, "element");
        if (channel.isOwnedBy(driver) && channel.hasFreeRoom()) {
            channel.put(element, false);
            channel.wakeUp();
            return null;
        }
        return new SendCall(channel, element, false).go(driver);
    }

    /**
     * Receives the next element, and waits while there is none.
     *
     * @return to be awaited; fails with {@link ChannelClosedException} when there is none and the channel was closed
     */
    public Coroutine<T> receive() {
        return new ReceiveCall<>(this);
    }

    /** The entry copy of {@link #receive()}. */
    @SuppressWarnings("unused") // called by linked call sites
    private static @Nullable Object receive(AsyncChannel<?> channel, Driver driver, int depth) throws Throwable {
        if (channel.isOwnedBy(driver) && channel.hasFreeElement()) {
            Object element = channel.take(false);
            channel.wakeUp();
            return element;
        }
        return new ReceiveCall<>(channel).go(driver);
    }

    /**
     * Sends an element if that needs no waiting: there is room, or without a buffer somebody waits to receive and nobody to
     * send. When that receiver is cancelled before it goes on, the element is for the next one. It may overtake those who were woken to
     * send, and have not gone on.
     *
     * @param element what to send
     * @return whether it was sent
     * @throws ChannelClosedException when the channel was closed
     */
    public boolean trySend(T element) {
        Objects.requireNonNull(element, "element");
        if (isOwnedBy(Driver.current()) && hasFreeRoom()) {
            boolean isSent = put(element, false);
            wakeUp();
            return isSent;
        }
        return here(() -> {
            if (isShut()) {
                throw closedException();
            }
            return putNow(element) || handOver(element);
        });
    }

    /**
     * Receives an element if that needs no waiting. It does not overtake those who wait.
     *
     * @return the element, or empty when there is none now
     * @throws ChannelClosedException when there is none and the channel was closed
     */
    public Optional<T> tryReceive() {
        ReceiveCall<T> call = new ReceiveCall<>(this);
        return here(() -> call.now());
    }

    /**
     * Ends the channel: nothing can be sent any more, and who waits to send fails. What is in the buffer can be received, then receivers
     * fail, and loops end. Doing it again is harmless.
     */
    public void close() {
        shutHere(null, false);
    }

    /**
     * As {@link #close()}, because of a failure: loops fail, too.
     *
     * @param cause the cause of each {@link ChannelClosedException}
     */
    public void close(Throwable cause) {
        shutHere(Objects.requireNonNull(cause, "cause"), false);
    }

    /**
     * Ends the channel and drops what is in the buffer; who waits to send or to receive fails, and loops do. For a receiver that has
     * had enough.
     */
    public void cancel() {
        shutHere(null, true);
    }

    private void shutHere(@Nullable Throwable cause, boolean drops) {
        here(() -> {
            shut(cause, drops);
            return true;
        });
    }

    /**
     * Whether it was closed or cancelled; there may be elements left.
     *
     * @return true for good once it is
     */
    public boolean isClosed() {
        return seen(this::isShut);
    }

    /**
     * Receives elements for a loop of {@code each}, until the channel was closed and has none left. Several loops share the elements. The
     * loop fails with {@link ChannelClosedException} when the channel was cancelled, or closed with a cause.
     *
     * @return a new iterator
     */
    @Override
    public AsyncIterator<T> asyncIterator() {
        return new ChannelIterator<>(this);
    }

    @Override
    public String toString() {
        String shape = isRendezvous() ? "rendezvous" : bufferedNow() + " of " + capacityOfBuffer();
        return "AsyncChannel[" + shape + (isClosed() ? ", closed]" : "]");
    }
}

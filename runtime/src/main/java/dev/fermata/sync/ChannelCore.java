package dev.fermata.sync;

import dev.fermata.continuation.Suspension;
import dev.fermata.scheduler.Scheduler;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a channel holds, and who waits for it.
 *
 * <p><b>Receiving.</b> Who waits to receive is promised one of the elements that are there, and takes it when it goes on; cancelled
 * before that, it has taken nothing. Without a buffer the elements are with those who stand in line to send, and so a sender
 * goes on when a receiver has its element:
 *
 * <pre>
 *   sender stands in line ──▶ receiver is promised, woken ──▶ receiver goes on, takes from the sender, wakes it ──▶ sender goes on
 * </pre>
 *
 * <p><b>Sending</b> with a buffer is the same the other way round: who waits is promised room.
 *
 * <p><b>Dropping.</b> Whatever drops an element does so in the moment in which nobody can take it any more, once.
 */
abstract class ChannelCore extends Bound {
    /** The buffer; without one, what was {@linkplain #handOver handed over} and not taken yet. */
    private final Items items = new FirstInFirstOut();

    private final int capacity;
    private final Overflow overflow;
    private final @Nullable Consumer<Object> onUndelivered;
    private final Line receivers = new Line(this);
    private final Line senders = new Line(this);

    /** How many of those who stand in line to send wait for something else, too. */
    private int selecting;

    private boolean closed;
    private boolean cancelled;
    private @Nullable Throwable cause;

    /**
     * An open channel.
     *
     * @param capacity how many elements the buffer holds; 0 for a rendezvous
     * @param onUndelivered receives what is dropped, if not null
     */
    ChannelCore(int capacity, Overflow overflow, @Nullable Consumer<Object> onUndelivered) {
        this.capacity = capacity;
        this.overflow = overflow;
        this.onUndelivered = onUndelivered;
    }

    final Line receivers() {
        return receivers;
    }

    final Line senders() {
        return senders;
    }

    final int capacityOfBuffer() {
        return capacity;
    }

    final boolean isRendezvous() {
        return capacity == 0;
    }

    final int bufferedNow() {
        return seen(items::size);
    }

    final boolean isShut() {
        return closed;
    }

    /** Whether loops over this end without a failure. */
    final boolean hasEndedWell() {
        return cause == null && !cancelled;
    }

    final ChannelClosedException closedException() {
        return new ChannelClosedException(cancelled ? "the channel was cancelled" : "the channel was closed", cause);
    }

    /** Whether a newcomer can send without waiting: room is not enough where others are about to send, who came before. */
    final boolean hasFreeRoom() {
        return !closed && (overflow != Overflow.SUSPEND || (senders.promised() == 0 && items.size() < capacity));
    }

    /** Whether a newcomer can receive without waiting. */
    final boolean hasFreeElement() {
        return closed ? items.size() > 0 : hasMoreThan(receivers.promised(), null);
    }

    /** Whether there are more elements than so many, without that of one who cannot take its own. */
    private boolean hasMoreThan(int promised, @Nullable Wait except) {
        int found = items.size();
        if (isRendezvous() && selecting == 0) {
            found += senders.size();
        } else if (isRendezvous()) {
            Wait sender = senders.first();
            while (sender != null && found <= promised) {
                if (sender.isOpen() && !sender.isBeside(except)) {
                    found++;
                }
                sender = sender.next;
            }
        }
        return found > promised;
    }

    /**
     * Sends where that needs no waiting, for who has the lock, or is the owner and then {@linkplain #wakeUp wakes}. The channel
     * is open.
     *
     * @return whether it is sent
     */
    final boolean put(Object element, boolean isPromised) {
        boolean isFull = items.size() >= capacity;
        if (overflow == Overflow.SUSPEND && (isPromised ? isFull : !hasFreeRoom())) {
            return false;
        }
        if (isFull && overflow == Overflow.DROP_LATEST) {
            drop(element);
            return true;
        }
        if (isFull) {
            drop(items.take());
        }
        items.add(element);
        offerElements();
        return true;
    }

    /** As {@link #put}, for who does not wait at all: beside those who are about to send, if there is room for all. */
    final boolean putNow(Object element) {
        boolean hasRoom = overflow != Overflow.SUSPEND || items.size() + senders.promised() < capacity;
        return hasRoom && put(element, true);
    }

    /**
     * Sends without a buffer to somebody who waits, and stands by that from now on. Nobody who waits to send is overtaken.
     *
     * @return whether it is sent
     */
    final boolean handOver(Object element) {
        if (!isRendezvous() || !senders.isEmpty()) {
            return false;
        }
        Wait receiver = receivers.first();
        while (receiver != null && !receiver.claim()) {
            receiver = receiver.next;
        }
        if (receiver == null) {
            return false;
        }
        items.add(element);
        callOne(receiver);
        return true;
    }

    /**
     * Receives where that needs no waiting, for who has the lock, or is the owner and then {@linkplain #wakeUp wakes}.
     *
     * @return the element, or {@link Suspension#SUSPENDED}
     */
    final @Nullable Object take(boolean isPromised) {
        if (!isPromised && !hasFreeElement()) {
            return Suspension.SUSPENDED;
        }
        if (items.size() > 0) {
            Object element = items.take();
            offerRoom();
            return element;
        }
        Wait sender = senders.first();
        while (sender != null) {
            if (sender instanceof SendWait standing && standing.claim()) {
                callOne(standing);
                return standing.give();
            }
            sender = sender.next;
        }
        return Suspension.SUSPENDED;
    }

    /** One more, or less, of a {@link Select} stands in line to send. */
    final void countSelecting(int change) {
        selecting += change;
    }

    /** Nobody will receive an element that was sent. For who has the lock, or is the owner and then wakes. */
    final void drop(@Nullable Object element) {
        if (onUndelivered != null && element != null) {
            afterwards(senders, () -> tell(onUndelivered, element));
        }
    }

    private void tell(Consumer<Object> whom, Object element) {
        try {
            whom.accept(element);
        } catch (Throwable failure) {
            Scheduler theirs = isBound() ? scheduler() : Scheduler.shared();
            theirs.report("onUndelivered of a channel failed", failure);
        }
    }

    /** Ends it; the first one counts, but for the elements. */
    final void shut(@Nullable Throwable why, boolean drops) {
        if (!closed) {
            closed = true;
            cause = why;
        }
        if (drops) {
            cancelled = true;
            while (items.size() > 0) {
                drop(items.take());
            }
        }
        offer(receivers);
    }

    @Override
    final void offer(Line changed) {
        offerElements();
        offerRoom();
    }

    private void offerElements() {
        Wait receiver = receivers.first();
        while (receiver != null && (closed || hasMoreThan(receivers.promised(), null))) {
            Wait next = receiver.next;
            if (closed || receiver.isOpen() && hasMoreThan(receivers.promised(), receiver)) {
                callOne(receiver);
            }
            receiver = next;
        }
    }

    private void offerRoom() {
        int room = closed ? Integer.MAX_VALUE : capacity - items.size();
        while (senders.promised() < room && callFirst(senders) != null) {
            // the next one
        }
    }

    @Override
    final void rest() {
        items.rest();
    }

    @Override
    final String word() {
        return "channel";
    }
}

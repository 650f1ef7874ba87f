package dev.fermata.sync;

import dev.fermata.continuation.Callee;
import dev.fermata.continuation.Suspension;
import org.jspecify.annotations.Nullable;

/** Sends one element. */
final class SendCall extends WaitingCall<ChannelCore, @Nullable Void> {
    private final boolean isClause;

    /** Null when it was taken or dropped. */
    private @Nullable Object element;

    /**
     * A call.
     *
     * @param isClause whether this is a clause of a {@link Select}
     */
    SendCall(ChannelCore channel, Object element, boolean isClause) {
        super(channel);
        this.element = element;
        this.isClause = isClause;
    }

    @Override
    protected Callee callee() {
        return AsyncChannel.SEND;
    }

    @Override
    Line line() {
        return on.senders();
    }

    @Override
    Wait newWait(boolean isAgain) {
        return on.isRendezvous() ? new SendWait(this, isAgain) : new PromptWait(line(), isAgain);
    }

    @Override
    @Nullable
    Object attempt(boolean isPromised) {
        Object sent = element;
        if (sent == null) {
            return null;
        }
        if (on.isShut()) {
            on.drop(give());
            throw on.closedException();
        }
        // a clause is chosen now or not at all; else this goes on when the receiver has
        if (on.put(sent, isPromised) || isClause && on.handOver(sent)) {
            element = null;
            return null;
        }
        return Suspension.SUSPENDED;
    }

    /** The element, which belongs to somebody else from now on. */
    @Nullable
    Object give() {
        Object given = element;
        element = null;
        return given;
    }

    @Override
    protected void forget() {
        super.forget();
        on.change(() -> on.drop(give()));
    }
}

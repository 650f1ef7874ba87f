package dev.fermata.sync;

import org.jspecify.annotations.Nullable;

/**
 * Thrown by a channel that was {@linkplain AsyncChannel#close() closed} or {@linkplain AsyncChannel#cancel cancelled}: by each send, and
 * by each receive when no element is left. Its cause is the one that {@link AsyncChannel#close(Throwable)} was given, if any.
 */
public final class ChannelClosedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ChannelClosedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package dev.fermata.continuation;

import org.jspecify.annotations.Nullable;

/**
 * A request to cancel that no body has received yet.
 *
 * @param message why, or null
 */
record CancelRequest(@Nullable String message) {}

package dev.fermata.continuation;

import org.jspecify.annotations.Nullable;

/**
 * A request to cancel: one to a task, which its body receives once, or that of a {@link Scope}, which stays.
 *
 * @param message why, or null
 * @param isOfScope whether it stays
 * @param isOwn whether the task made it itself, while it ran, or it came before the task began: then that ends cancelled even if it
 *     suspends no more
 */
record CancelRequest(@Nullable String message, boolean isOfScope, boolean isOwn) {}

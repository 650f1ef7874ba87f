package dev.fermata;

import org.jspecify.annotations.Nullable;

/** One of the places of a group that limits how many of its tasks run at once; guarded by the group. */
final class Slot {
    /** Completed when the task may begin; null when it may at once. */
    final @Nullable Promise<Boolean> turn;

    boolean isHeld;

    Slot(@Nullable Promise<Boolean> turn) {
        this.turn = turn;
        this.isHeld = turn == null;
    }
}

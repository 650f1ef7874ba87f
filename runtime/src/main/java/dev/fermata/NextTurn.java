package dev.fermata;

import dev.fermata.continuation.Turn;
import org.jspecify.annotations.Nullable;

/** The next turn of the scheduler; see {@link Fermata#yieldNow}. */
final class NextTurn extends Turn implements Awaitable<@Nullable Void> {
    static final NextTurn INSTANCE = new NextTurn();

    private NextTurn() {}
}

package dev.fermata.continuation;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Residents of an event loop: a list through {@link FrameChain#nextHeld}, the newest first, for one thread. */
final class ConfinedResidents implements Residents {
    private @Nullable FrameChain<?> newest;

    @Override
    public void add(FrameChain<?> chain) {
        FrameChain<?> next = newest;
        chain.nextHeld = next;
        if (next != null) {
            next.previousHeld = chain;
        }
        newest = chain;
    }

    @Override
    public void remove(FrameChain<?> chain) {
        FrameChain<?> previous = chain.previousHeld;
        FrameChain<?> next = chain.nextHeld;
        if (newest == chain) {
            newest = next;
        } else if (previous == null) {
            return;
        }
        if (previous != null) {
            previous.nextHeld = next;
        }
        if (next != null) {
            next.previousHeld = previous;
        }
        chain.previousHeld = null;
        chain.nextHeld = null;
    }

    @Override
    public void forEach(Consumer<? super FrameChain<?>> action) {
        FrameChain<?> oldest = newest;
        while (oldest != null && oldest.nextHeld != null) {
            oldest = oldest.nextHeld;
        }
        for (FrameChain<?> chain = oldest; chain != null; chain = chain.previousHeld) {
            action.accept(Objects.requireNonNull(chain));
        }
    }
}

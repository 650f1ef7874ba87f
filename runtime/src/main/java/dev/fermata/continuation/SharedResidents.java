package dev.fermata.continuation;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Residents that any thread may add and remove. */
final class SharedResidents implements Residents {
    private final Set<FrameChain<?>> all = ConcurrentHashMap.newKeySet();

    @Override
    public void add(FrameChain<?> chain) {
        all.add(chain);
    }

    @Override
    public void remove(FrameChain<?> chain) {
        all.remove(chain);
    }

    @Override
    public void forEach(Consumer<? super FrameChain<?>> action) {
        all.forEach(action);
    }
}

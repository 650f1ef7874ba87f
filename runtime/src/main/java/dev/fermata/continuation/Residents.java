package dev.fermata.continuation;

import java.util.function.Consumer;

/** The tasks that wait in a home. */
interface Residents {

    void add(FrameChain<?> chain);

    /** Does nothing when it is not here. */
    void remove(FrameChain<?> chain);

    void forEach(Consumer<? super FrameChain<?>> action);
}

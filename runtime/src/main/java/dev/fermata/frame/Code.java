package dev.fermata.frame;

import dev.fermata.continuation.Body;
import dev.fermata.continuation.Callee;
import dev.fermata.continuation.Resumer;
import org.jspecify.annotations.Nullable;

/** What the runtime knows of a transformed method. */
public final class Code extends Body {
    private final Places places;
    private final String catching;
    private final @Nullable Callee callee;

    /**
     * The code of a method.
     *
     * @param resumer its resume copy
     * @param places where its frames stand
     * @param catching the states, as chars, in which a failure can be caught
     * @param callee the method as calls of it may be fused; null where they must not
     */
    public Code(Resumer resumer, Places places, String catching, @Nullable Callee callee) {
        super(resumer);
        this.places = places;
        this.catching = catching;
        this.callee = callee;
    }

    Places places() {
        return places;
    }

    @Nullable
    Callee callee() {
        return callee;
    }

    /**
     * Whether the method can catch a failure in a state.
     *
     * @param state 0 or more
     * @return false when the failure would pass through
     */
    boolean catches(int state) {
        return catching.indexOf(state) >= 0;
    }
}

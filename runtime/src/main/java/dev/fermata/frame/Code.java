package dev.fermata.frame;

/**
 * What the runtime knows of a transformed method.
 *
 * @param resumer its resume copy
 * @param places where its frames stand
 * @param catching the states, as chars, in which a failure can be caught
 */
public record Code(Resumer resumer, Places places, String catching) {

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

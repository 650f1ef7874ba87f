package dev.fermata;

import dev.fermata.continuation.FrameChain;
import dev.fermata.continuation.Scope;
import org.jspecify.annotations.Nullable;

/** The scope of a {@link TaskGroup}: its body is in it, and so are the tasks that it spawned. */
final class GroupScope extends Scope {

    /** For a group whose body is not cancelled with it. */
    void placeAround(FrameChain<?> body) {
        standAround(body);
    }

    void begin(FrameChain<?> body) {
        enter(body);
    }

    void end(FrameChain<?> body) {
        leave(body);
        // what was spawned is still in here
        standAround(body);
    }

    /** Nothing is in here any more. */
    void close() {
        standNowhere();
    }

    void spawn(FrameChain<?> task) {
        takeIn(task);
    }

    void letGoOf(FrameChain<?> task) {
        letGo(task);
    }

    boolean cancel(String message) {
        return cancelInside(message);
    }

    boolean isCancelled() {
        return isCancelledItself();
    }

    /** Whether the body would be cancelled by something else than this. */
    boolean isCancelledFromOutside(FrameChain<?> body) {
        return isInCancelled(body);
    }

    void passOn(FrameChain<?> body, @Nullable String message) {
        cancelAgain(body, message);
    }

    /** Keeps cancellations away from a body that waits for the tasks which it has cancelled. */
    static GroupScope shielding(FrameChain<?> body) {
        GroupScope shield = new GroupScope();
        shield.setShielded(true);
        shield.enter(body);
        return shield;
    }

    void unshield(FrameChain<?> body) {
        leave(body);
    }
}

package dev.fermata.frame;

import dev.fermata.continuation.Driver;
import dev.fermata.continuation.Frame;
import dev.fermata.continuation.Resumer;
import org.jspecify.annotations.Nullable;

/** The resume copies of a large method, each of which goes on from some of its states. */
final class PartsResumer implements Resumer {
    private final Resumer[] parts;
    private final String firsts;

    /**
     * All copies of a method.
     *
     * @param parts the copies, by state
     * @param firsts a char for each: the lowest state that it goes on from
     */
    PartsResumer(Resumer[] parts, String firsts) {
        this.parts = parts.clone();
        this.firsts = firsts;
    }

    @Override
    public @Nullable Object resume(Frame frame, @Nullable Object arrived, Driver driver, int depth) throws Throwable {
        int part = parts.length - 1;
        while (part > 0 && ((MethodFrame<?>) frame).standsAt() < firsts.charAt(part)) {
            part--;
        }
        return parts[part].resume(frame, arrived, driver, depth);
    }
}

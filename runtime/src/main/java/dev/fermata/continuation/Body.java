package dev.fermata.continuation;

import org.jspecify.annotations.Nullable;

/**
 * What all frames of one method have in common. Frames point to it, so that to resume one of any shape takes a single dispatch: on
 * the method.
 */
public class Body {

    /** Of frames that have a method of their own, {@link Frame#resume}. */
    static final Body OWN = new Body(new Resumer() {
        @Override
        public @Nullable Object resume(Frame frame, @Nullable Object arrived, Driver driver, int depth)
                throws Throwable {
            return frame.resume(arrived, driver, depth);
        }
    });

    final Resumer resumer;

    /**
     * The body of a method.
     *
     * @param resumer runs it
     */
    protected Body(Resumer resumer) {
        this.resumer = resumer;
    }

    /**
     * What runs it.
     *
     * @return always the same
     */
    public final Resumer resumer() {
        return resumer;
    }
}

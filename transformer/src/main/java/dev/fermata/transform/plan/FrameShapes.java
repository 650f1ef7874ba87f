package dev.fermata.transform.plan;

import java.util.List;

/**
 * The runtime's classes for the frames of a method. A coroutine that was called, but is not awaited on the spot, holds the
 * arguments first and later what is needed at each suspension point. Where a call runs on the native stack until it
 * suspends, the frame never sees the arguments, and may be smaller.
 *
 * <p>The first is the smallest shape that holds all. The second one is its smallest superclass that holds what is needed
 * at the points, so that the resume copy treats both kinds of frames alike; as {@code FrameR_P} extends those of as many
 * references and fewer primitives, and below them {@code FrameR_0} those of fewer references, a larger coroutine never
 * makes a smaller superclass fit.
 *
 * @param coroutine holds everything
 * @param suspended holds what is needed at suspension points
 */
public record FrameShapes(FrameShape coroutine, FrameShape suspended) {

    /**
     * The shapes of a method whose calls may suspend on the native stack.
     *
     * @param arguments what a frame holds that was not started
     * @param points what it holds at each suspension point
     * @return two shapes, or twice the same where a second one would save nothing
     */
    static FrameShapes of(Layout arguments, List<Layout> points) {
        FrameShape coroutine = one(arguments, points).coroutine();
        if (coroutine.wide()) {
            return new FrameShapes(coroutine, coroutine);
        }
        int primitives = most(points, true);
        int references = primitives == 0 ? most(points, false) : coroutine.references();
        FrameShape suspended = FrameShape.of(references, primitives);
        return new FrameShapes(coroutine, suspended.bytes() < coroutine.bytes() ? suspended : coroutine);
    }

    /**
     * The shapes of a method all of whose frames hold the arguments first.
     *
     * @param arguments what a frame holds that was not started
     * @param points what it holds at each suspension point
     * @return twice the same
     */
    static FrameShapes one(Layout arguments, List<Layout> points) {
        int references = Math.max(arguments.kept(false).size(), most(points, false));
        int primitives = Math.max(arguments.kept(true).size(), most(points, true));
        FrameShape shape = FrameShape.of(references, primitives);
        return new FrameShapes(shape, shape);
    }

    private static int most(List<Layout> layouts, boolean primitives) {
        return layouts.stream()
                .mapToInt(layout -> layout.kept(primitives).size())
                .max()
                .orElse(0);
    }

    /**
     * Whether they differ.
     *
     * @return true where frames made at suspension points are smaller
     */
    public boolean areTwo() {
        return !coroutine.equals(suspended);
    }
}

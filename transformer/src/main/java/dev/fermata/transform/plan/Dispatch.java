package dev.fermata.transform.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * One stage on the way to a resume point: the start of the method, or the header of a loop. A resume never jumps into a
 * loop but goes through its header, so that each loop keeps its single entry.
 *
 * @param groups the points that lie in this loop (or outside all loops) and in no inner one
 * @param inner the loops just inside that hold resume points
 */
public record Dispatch(List<ReloadGroup> groups, List<LoopDispatch> inner) {

    public Dispatch {
        groups = List.copyOf(groups);
        inner = List.copyOf(inner);
    }

    /**
     * The states that are reached through this stage.
     *
     * @return in no order
     */
    public List<Integer> states() {
        List<Integer> states = new ArrayList<>();
        groups.forEach(group -> states.addAll(group.states()));
        inner.forEach(loop -> states.addAll(loop.dispatch().states()));
        return states;
    }

    /**
     * The way to some of the points only.
     *
     * @param first the lowest of their states
     * @param last the highest
     * @return the same stages without what leads to none of these
     */
    Dispatch within(int first, int last) {
        List<ReloadGroup> some = groups.stream()
                .flatMap(group -> group.within(first, last).stream())
                .toList();
        List<LoopDispatch> loops = inner.stream()
                .flatMap(loop -> loop.within(first, last).stream())
                .toList();
        return new Dispatch(some, loops);
    }
}

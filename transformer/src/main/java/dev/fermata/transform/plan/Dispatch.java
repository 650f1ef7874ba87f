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
}

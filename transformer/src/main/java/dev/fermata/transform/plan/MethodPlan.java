package dev.fermata.transform.plan;

import dev.fermata.transform.scan.AsyncMethod;
import dev.fermata.transform.type.MachineState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is decided about one async method.
 *
 * @param method the original
 * @param names the members it becomes
 * @param shapes the classes of its frames
 * @param arguments what a frame holds that was not started
 * @param initial the machine state at the method's start
 * @param maps by index of stack map: the state that it gives
 * @param resumeMaps the same as the resume copy sees them: a resume brings live locals only, so that the maps name no others
 * @param points the suspension points by state, the first one with state 1
 * @param edits by index of instruction, for both copies
 * @param resumeEdits by index of instruction, for the resume copy only
 * @param view how the resume copy sees types
 * @param dispatch how a resume finds its way
 */
public record MethodPlan(
        AsyncMethod method,
        MemberNames names,
        FrameShapes shapes,
        Layout arguments,
        MachineState initial,
        Map<Integer, MachineState> maps,
        Map<Integer, MachineState> resumeMaps,
        List<SuspensionPoint> points,
        Map<Integer, Edit> edits,
        Map<Integer, Edit> resumeEdits,
        ResumeView view,
        Dispatch dispatch) {

    public MethodPlan {
        maps = Map.copyOf(maps);
        resumeMaps = Map.copyOf(resumeMaps);
        points = List.copyOf(points);
        edits = Map.copyOf(edits);
        resumeEdits = Map.copyOf(resumeEdits);
    }

    /**
     * Whether call sites are linked at run time.
     *
     * @return true where {@link #withoutFusedCalls} differs
     */
    public boolean hasFusedCalls() {
        return edits.values().stream()
                .anyMatch(edit -> edit instanceof Edit.FusedCall || edit instanceof Edit.FusedHandOn);
    }

    /**
     * The plan of a method that has no room for them: the calls make coroutines, which are awaited.
     *
     * @return the same plan with other edits
     */
    public MethodPlan withoutFusedCalls() {
        Map<Integer, Edit> plain = new HashMap<>(edits);
        edits.forEach((index, edit) -> {
            if (edit instanceof Edit.FusedCall fused) {
                plain.remove(index);
                plain.put(
                        fused.await(),
                        new Edit.Await(fused.point(), fused.boxing().ofPlainAwait(), false, false));
            } else if (edit instanceof Edit.FusedHandOn) {
                plain.remove(index);
            }
        });
        return new MethodPlan(
                method,
                names,
                shapes,
                arguments,
                initial,
                maps,
                resumeMaps,
                points,
                plain,
                resumeEdits,
                view,
                dispatch);
    }

    /**
     * The plan of a resume copy for some of the states only; see {@link MemberNames#parts}.
     *
     * @param first the lowest of them, 0 for the copy that can start
     * @param last the highest
     * @return the same plan with another dispatch
     */
    public MethodPlan within(int first, int last) {
        return new MethodPlan(
                method,
                names,
                shapes,
                first == 0 ? arguments : arguments.empty(),
                initial,
                maps,
                resumeMaps,
                points,
                edits,
                resumeEdits,
                view,
                dispatch.within(first, last));
    }
}

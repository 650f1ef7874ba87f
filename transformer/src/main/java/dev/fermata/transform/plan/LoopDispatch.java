package dev.fermata.transform.plan;

import dev.fermata.transform.type.MachineState;
import java.util.Optional;

/**
 * The stage at the header of a loop.
 *
 * @param label index of the header's label
 * @param map index of the header's stack map, after which the question stands whether this is a resume
 * @param state the machine state that the header's stack map gives, in the resume copy
 * @param dispatch where to go from there
 */
public record LoopDispatch(int label, int map, MachineState state, Dispatch dispatch) {

    Optional<LoopDispatch> within(int first, int last) {
        Dispatch some = dispatch.within(first, last);
        boolean none = some.groups().isEmpty() && some.inner().isEmpty();
        return none ? Optional.empty() : Optional.of(new LoopDispatch(label, map, state, some));
    }
}

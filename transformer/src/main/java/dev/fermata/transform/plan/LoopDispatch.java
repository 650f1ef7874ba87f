package dev.fermata.transform.plan;

import dev.fermata.transform.type.MachineState;

/**
 * The stage at the header of a loop.
 *
 * @param label index of the header's label
 * @param map index of the header's stack map, after which the question stands whether this is a resume
 * @param state the machine state that the header's stack map gives, in the resume copy
 * @param dispatch where to go from there
 */
public record LoopDispatch(int label, int map, MachineState state, Dispatch dispatch) {}

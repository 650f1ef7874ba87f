package dev.fermata.transform.analysis;

import dev.fermata.transform.type.MachineState;
import java.util.Map;
import java.util.Set;

/**
 * The machine states of a method.
 *
 * @param initial at the method's start
 * @param before by index of instruction: the state before it, at the instructions that were asked for, where reachable
 * @param maps by index of stack map: the state that it gives
 * @param onSelf indices of calls, among those asked for, whose receiver is certainly {@code this}
 */
public record MachineStates(
        MachineState initial, Map<Integer, MachineState> before, Map<Integer, MachineState> maps, Set<Integer> onSelf) {

    public MachineStates {
        before = Map.copyOf(before);
        maps = Map.copyOf(maps);
        onSelf = Set.copyOf(onSelf);
    }

    /**
     * The state that a stack map gives.
     *
     * @param index index of the stack map
     * @return the state
     */
    public MachineState map(int index) {
        MachineState state = maps.get(index);
        if (state == null) {
            throw new IllegalArgumentException("no stack map at " + index);
        }
        return state;
    }
}

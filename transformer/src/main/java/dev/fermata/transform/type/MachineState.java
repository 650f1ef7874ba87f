package dev.fermata.transform.type;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The verifier's view at one instruction.
 *
 * @param locals a type a slot; the second slot of long and double is {@link MachineType#TOP}; may be shorter than the
 *     method's locals
 * @param stack a type a value, the deepest first
 */
public record MachineState(List<MachineType> locals, List<MachineType> stack) {

    public MachineState {
        locals = List.copyOf(locals);
        stack = List.copyOf(stack);
    }

    /**
     * The type in a slot.
     *
     * @param slot any index
     * @return TOP beyond the end
     */
    public MachineType local(int slot) {
        return slot < locals.size() ? locals.get(slot) : MachineType.TOP;
    }

    /**
     * The state without the locals that nothing needs any more.
     *
     * @param live the slots that are needed
     * @return a state with TOP in all other slots
     */
    public MachineState keep(BitSet live) {
        List<MachineType> kept = new ArrayList<>();
        for (int slot = 0; slot < locals.size(); slot++) {
            kept.add(live.get(slot) ? locals.get(slot) : MachineType.TOP);
        }
        return new MachineState(kept, stack);
    }

    /**
     * The state with the topmost values taken off.
     *
     * @param values how many
     * @return a state with a smaller stack
     */
    public MachineState pop(int values) {
        return new MachineState(locals, stack.subList(0, stack.size() - values));
    }
}

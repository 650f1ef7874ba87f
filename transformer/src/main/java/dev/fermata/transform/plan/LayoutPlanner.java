package dev.fermata.transform.plan;

import dev.fermata.transform.type.MachineState;
import dev.fermata.transform.type.MachineType;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides where each value stays while a coroutine is suspended: locals by slot, then operands, each in the next free
 * field of its sort.
 */
final class LayoutPlanner {

    private final List<Cell> cells = new ArrayList<>();
    private int references;
    private int primitives;

    private LayoutPlanner() {}

    /**
     * Lays out a machine state.
     *
     * @param state the state as the resume copy sees it, without dead locals
     * @return where each value stays
     */
    static Layout layout(MachineState state) {
        LayoutPlanner planner = new LayoutPlanner();
        for (int slot = 0; slot < state.locals().size(); slot++) {
            MachineType type = state.local(slot);
            if (type.kind() != MachineType.Kind.TOP) {
                planner.add(false, slot, type);
            }
        }
        for (int i = 0; i < state.stack().size(); i++) {
            planner.add(true, i, state.stack().get(i));
        }
        return new Layout(planner.cells);
    }

    private void add(boolean onStack, int index, MachineType type) {
        int field = Cell.CONSTANT;
        if (type.isPrimitive()) {
            field = primitives++;
        } else if (type.isReference()) {
            field = references++;
        }
        cells.add(new Cell(onStack, index, type, field));
    }
}

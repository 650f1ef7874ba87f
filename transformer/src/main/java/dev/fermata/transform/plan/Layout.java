package dev.fermata.transform.plan;

import dev.fermata.transform.type.MachineType;
import java.util.List;

/**
 * What a frame holds in one state. Suspension points with equal layouts share their reload.
 *
 * @param cells the locals by slot, then the operands, the deepest first
 */
public record Layout(List<Cell> cells) {

    public Layout {
        cells = List.copyOf(cells);
    }

    /**
     * The kept values of one sort in the order of their fields.
     *
     * @param primitives which sort
     * @return the cells of field 0, 1, and so on
     */
    public List<Cell> kept(boolean primitives) {
        return cells.stream()
                .filter(cell -> cell.isKept() && cell.type().isPrimitive() == primitives)
                .toList();
    }

    /**
     * The same with nothing in the frame.
     *
     * @return a layout whose reload brings null and zero
     */
    Layout empty() {
        return new Layout(cells.stream()
                .map(cell -> new Cell(cell.onStack(), cell.index(), cell.type(), Cell.CONSTANT))
                .toList());
    }

    public List<Cell> locals() {
        return cells.stream().filter(cell -> !cell.onStack()).toList();
    }

    public List<Cell> operands() {
        return cells.stream().filter(Cell::onStack).toList();
    }

    /**
     * The types of the operands.
     *
     * @return the deepest first
     */
    public List<MachineType> operandTypes() {
        return operands().stream().map(Cell::type).toList();
    }
}

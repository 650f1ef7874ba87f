package dev.fermata.transform.emit;

import dev.fermata.transform.plan.Cell;
import dev.fermata.transform.plan.FrameShape;
import dev.fermata.transform.plan.FrameShapes;
import dev.fermata.transform.plan.Layout;
import dev.fermata.transform.type.MachineType;
import dev.fermata.transform.type.RuntimeSymbols;
import org.objectweb.asm.Opcodes;

/**
 * Writes the moving of values out of a frame.
 *
 * <pre>
 * Template:   local = (T) frame.ref0();  n = (int) frame.prim0();  dead = null;  push (T) frame.ref1();
 * arguments:  f = (Frame2_4) frame;  local = (T) f.ref0();  …      // where suspension points need less
 * </pre>
 */
final class ReloadEmitter {

    private final Copy copy;
    private final FrameShapes shapes;
    private final CodeBuilder code;

    ReloadEmitter(Copy copy) {
        this.copy = copy;
        this.shapes = copy.plan.shapes();
        this.code = copy.code;
    }

    /** Brings the arguments of a frame that has not begun. */
    void arguments(Layout layout) {
        int kept = layout.kept(false).size() + layout.kept(true).size();
        if (!shapes.areTwo() || kept == 0) {
            reload(layout);
            return;
        }
        // only frames of the coroutine's shape are ever in this state
        FrameShape shape = shapes.coroutine();
        code.variable(Opcodes.ALOAD, copy.slots.frame()).type(Opcodes.CHECKCAST, shape.className());
        for (Cell cell : layout.locals()) {
            if (!cell.isKept()) {
                code.zero(cell.type());
            } else {
                kept--;
                if (kept > 0) {
                    code.op(Opcodes.DUP);
                }
                take(cell, shape);
            }
            code.store(cell.type(), cell.index());
        }
    }

    void reload(Layout layout) {
        for (Cell cell : layout.locals()) {
            value(cell);
            code.store(cell.type(), cell.index());
        }
        layout.operands().forEach(this::value);
    }

    private void value(Cell cell) {
        if (cell.isKept()) {
            code.variable(Opcodes.ALOAD, copy.slots.frame());
            take(cell, shapes.suspended());
        } else {
            code.zero(cell.type());
        }
    }

    /** Takes a value out of the frame on the stack. */
    private void take(Cell cell, FrameShape shape) {
        boolean primitive = cell.type().isPrimitive();
        String type = primitive ? "J" : "Ljava/lang/Object;";
        if (shape.wide()) {
            String name = primitive ? RuntimeSymbols.TAKE_WIDE_PRIMITIVE : RuntimeSymbols.TAKE_WIDE_REFERENCE;
            code.push(cell.field()).callVirtual(shape.className(), name, "(I)" + type);
        } else {
            String name = primitive ? RuntimeSymbols.TAKE_PRIMITIVE : RuntimeSymbols.TAKE_REFERENCE;
            code.callVirtual(shape.className(), name + cell.field(), "()" + type);
        }
        if (primitive) {
            code.narrow(cell.type());
        } else if (!cell.type().equals(MachineType.OBJECT)) {
            code.type(Opcodes.CHECKCAST, cell.type().name());
        }
    }
}

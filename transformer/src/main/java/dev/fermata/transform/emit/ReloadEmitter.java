package dev.fermata.transform.emit;

import dev.fermata.transform.plan.Cell;
import dev.fermata.transform.plan.FrameShape;
import dev.fermata.transform.plan.Layout;
import dev.fermata.transform.type.MachineType;
import dev.fermata.transform.type.RuntimeSymbols;
import org.objectweb.asm.Opcodes;

/**
 * Writes the moving of values out of a frame.
 *
 * <pre>
 * Template:  local = (T) frame.ref0();  n = (int) frame.prim0();  dead = null;  push (T) frame.ref1();
 * </pre>
 */
final class ReloadEmitter {

    private final Copy copy;
    private final FrameShape shape;
    private final CodeBuilder code;

    ReloadEmitter(Copy copy) {
        this.copy = copy;
        this.shape = copy.plan.shape();
        this.code = copy.code;
    }

    void reload(Layout layout) {
        for (Cell cell : layout.locals()) {
            value(cell);
            code.store(cell.type(), cell.index());
        }
        layout.operands().forEach(this::value);
    }

    private void value(Cell cell) {
        if (!cell.isKept()) {
            code.zero(cell.type());
            return;
        }
        code.variable(Opcodes.ALOAD, copy.slots.frame());
        take(cell);
        if (cell.type().isPrimitive()) {
            code.narrow(cell.type());
        } else if (!cell.type().equals(MachineType.OBJECT)) {
            code.type(Opcodes.CHECKCAST, cell.type().name());
        }
    }

    private void take(Cell cell) {
        boolean primitive = cell.type().isPrimitive();
        String type = primitive ? "J" : "Ljava/lang/Object;";
        if (shape.wide()) {
            String name = primitive ? RuntimeSymbols.TAKE_WIDE_PRIMITIVE : RuntimeSymbols.TAKE_WIDE_REFERENCE;
            code.push(cell.field()).callVirtual(shape.className(), name, "(I)" + type);
        } else {
            String name = primitive ? RuntimeSymbols.TAKE_PRIMITIVE : RuntimeSymbols.TAKE_REFERENCE;
            code.callVirtual(shape.className(), name + cell.field(), "()" + type);
        }
    }
}

package dev.fermata.transform.emit;

import dev.fermata.transform.plan.Cell;
import dev.fermata.transform.plan.FrameShape;
import dev.fermata.transform.plan.Layout;
import dev.fermata.transform.plan.MethodPlan;
import dev.fermata.transform.type.MachineType;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;

/**
 * Writes the making of a frame and the moving of values into it.
 *
 * <pre>
 * Template:  m$frame().spill(r0, r1, …, (long) p0, …)         // at a suspension point m$suspended(), where that is smaller
 * wide:      f = m$frame(); f.putRef(0, r0); … f.putPrim(0, (long) p0); …
 * </pre>
 */
final class SpillEmitter {

    private final FrameShape shape;
    private final String factory;
    private final CodeBuilder code;
    private final Map<Cell, Integer> aside = new HashMap<>();

    private SpillEmitter(FrameShape shape, String factory, CodeBuilder code) {
        this.shape = shape;
        this.factory = factory;
        this.code = code;
    }

    /** For a frame that has not begun, and may be needed for all that follows. */
    static SpillEmitter ofArguments(MethodPlan plan, CodeBuilder code) {
        return new SpillEmitter(plan.shapes().coroutine(), plan.names().frameFactory(), code);
    }

    /** For a frame at a suspension point. */
    static SpillEmitter atPoint(MethodPlan plan, CodeBuilder code) {
        String factory = plan.shapes().areTwo()
                ? plan.names().pointFactory()
                : plan.names().frameFactory();
        return new SpillEmitter(plan.shapes().suspended(), factory, code);
    }

    /** Leaves a new frame on the stack. */
    void newFrame(HostClass host) {
        code.add(host.call(factory, "()L" + shape.className() + ";"));
    }

    /** Takes all operands from the stack; those that are kept go to free slots. */
    void setOperandsAside(Layout layout, int firstFree) {
        int slot = firstFree;
        List<Cell> operands = layout.operands();
        for (int i = operands.size() - 1; i >= 0; i--) {
            Cell cell = operands.get(i);
            if (cell.isKept()) {
                code.store(cell.type(), slot);
                aside.put(cell, slot);
                slot += cell.type().size();
            } else {
                code.pop(cell.type());
            }
        }
    }

    /** Says that a value lies in another slot than its own. */
    void lies(Cell cell, int slot) {
        aside.put(cell, slot);
    }

    /** Moves the kept values into the frame on the stack, which stays there. */
    void spill(Layout layout) {
        List<Cell> references = layout.kept(false);
        List<Cell> primitives = layout.kept(true);
        if (shape.wide()) {
            references.forEach(cell -> put(cell, RuntimeSymbols.PUT_WIDE_REFERENCE, "(ILjava/lang/Object;)V"));
            primitives.forEach(cell -> put(cell, RuntimeSymbols.PUT_WIDE_PRIMITIVE, "(IJ)V"));
            return;
        }
        references.forEach(this::load);
        for (int i = references.size(); i < shape.references(); i++) {
            code.zero(MachineType.NULL);
        }
        primitives.forEach(this::load);
        for (int i = primitives.size(); i < shape.primitives(); i++) {
            code.zero(MachineType.LONG);
        }
        code.callVirtual(shape.className(), RuntimeSymbols.SPILL, shape.spillDescriptor());
    }

    /** Suspends the frame on the stack, which lies below driver and state. */
    void suspend() {
        code.callVirtual(shape.className(), RuntimeSymbols.SUSPEND, RuntimeSymbols.SUSPEND_DESCRIPTOR);
        code.op(Opcodes.ARETURN);
    }

    private void put(Cell cell, String setter, String descriptor) {
        code.op(Opcodes.DUP).push(cell.field());
        load(cell);
        code.callVirtual(shape.className(), setter, descriptor);
    }

    private void load(Cell cell) {
        code.load(cell.type(), aside.getOrDefault(cell, cell.index())).widen(cell.type());
    }
}

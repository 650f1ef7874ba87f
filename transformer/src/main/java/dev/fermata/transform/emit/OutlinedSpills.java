package dev.fermata.transform.emit;

import dev.fermata.transform.plan.Cell;
import dev.fermata.transform.plan.Layout;
import dev.fermata.transform.plan.MemberName;
import dev.fermata.transform.plan.MethodPlan;
import dev.fermata.transform.type.MachineType;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes methods that spill for the copies of a large method. Suspension points share one where they keep values of the
 * same sorts: what differs is which variables they come from.
 *
 * <pre>
 * Template:
 *     private static synthetic Object m$spill_1(operands, Object suspended, locals, Frame2_1 frame, Driver driver, int state) {
 *         return frame.spill(…).suspend(driver, state);
 *     }
 * </pre>
 */
final class OutlinedSpills {

    /** What the JVM allows (JVMS 4.3.3). */
    private static final int MOST_PARAMETER_SLOTS = 255;

    private static final int ACCESS = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    private static final String REFERENCE = "L" + MachineType.OBJECT_NAME + ";";

    private final MethodPlan plan;
    private final Map<String, MemberName> found = new HashMap<>();
    private final List<MethodNode> methods = new ArrayList<>();

    OutlinedSpills(MethodPlan plan) {
        this.plan = plan;
    }

    List<MethodNode> methods() {
        return methods;
    }

    /** Whether so many values can be passed. */
    static boolean fits(Layout layout) {
        int slots = layout.cells().stream().mapToInt(cell -> cell.type().size()).sum();
        return slots + 4 <= MOST_PARAMETER_SLOTS;
    }

    /**
     * The method for a layout.
     *
     * @param layout what is kept; all its operands and {@code SUSPENDED} come first, then the locals that are kept
     * @return a static method, which answers {@code SUSPENDED}
     */
    MemberName method(Layout layout) {
        List<Cell> operands = layout.operands();
        List<Cell> locals = keptLocals(layout);
        String descriptor = "(" + descriptors(operands) + REFERENCE + descriptors(locals) + "L"
                + plan.shapes().suspended().className() + ";L" + RuntimeSymbols.DRIVER + ";I)" + REFERENCE;
        String key = fields(operands) + "then" + fields(locals) + descriptor;
        return found.computeIfAbsent(key, any -> {
            MemberName name = new MemberName(plan.names().spill() + "_" + (methods.size() + 1), descriptor);
            methods.add(write(name, layout));
            return name;
        });
    }

    static List<Cell> keptLocals(Layout layout) {
        return layout.locals().stream().filter(Cell::isKept).toList();
    }

    private static List<Integer> fields(List<Cell> cells) {
        return cells.stream().map(Cell::field).toList();
    }

    private static String descriptors(List<Cell> cells) {
        return cells.stream().map(OutlinedSpills::descriptor).collect(Collectors.joining());
    }

    private static String descriptor(Cell cell) {
        return switch (cell.type().kind()) {
            case INT -> "I";
            case FLOAT -> "F";
            case LONG -> "J";
            case DOUBLE -> "D";
            default -> REFERENCE;
        };
    }

    private MethodNode write(MemberName name, Layout layout) {
        MethodNode out = new MethodNode(Opcodes.ASM9, ACCESS, name.name(), name.descriptor(), null, null);
        CodeBuilder code = new CodeBuilder(out);
        SpillEmitter spill = SpillEmitter.atPoint(plan, code);
        int slot = 0;
        for (Cell cell : layout.operands()) {
            spill.lies(cell, slot);
            slot += cell.type().size();
        }
        slot++;
        for (Cell cell : keptLocals(layout)) {
            spill.lies(cell, slot);
            slot += cell.type().size();
        }
        code.variable(Opcodes.ALOAD, slot);
        spill.spill(layout);
        code.variable(Opcodes.ALOAD, slot + 1).variable(Opcodes.ILOAD, slot + 2);
        spill.suspend();
        return out;
    }
}

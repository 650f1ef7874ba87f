package dev.fermata.transform.emit;

import dev.fermata.transform.plan.MemberName;
import dev.fermata.transform.plan.MethodPlan;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes the resume copy, which goes on where a frame says, or begins where it says 0.
 *
 * <pre>
 * Template:
 *     private static Object m(MethodFrame frame, Object arrived, Driver driver, int depth) {
 *         Frame2_1 f = (Frame2_1) frame;
 *         int state = f.takeState();
 *         dispatch on state (see DispatchEmitter)
 *         body
 *     }
 * </pre>
 */
final class ResumeEmitter {

    private ResumeEmitter() {}

    /**
     * Writes a resume copy.
     *
     * @param plan what it does; its dispatch may lead to some of the points only
     * @param host the class it is written into
     * @param name one of the names for resume copies
     * @param outlined spills for it; null where it spills itself
     * @return the copy
     */
    static MethodNode emit(MethodPlan plan, HostClass host, MemberName name, @Nullable OutlinedSpills outlined) {
        MethodNode out = host.member(plan.method().node(), name.name(), name.descriptor());
        Copy copy = new Copy(plan, host, out, true, outlined);
        SuspensionEmitter suspensions = new SuspensionEmitter(copy);
        DispatchEmitter dispatch = new DispatchEmitter(copy, suspensions);
        prologue(copy);
        dispatch.start();
        if (startsWithMap(plan)) {
            // two stack maps must not stand at the same place
            copy.code.op(Opcodes.NOP);
        }
        new BodyEmitter(copy, suspensions, dispatch).emit();
        suspensions.exits();
        dispatch.stages();
        new TableEmitter(copy).emit();
        return out;
    }

    /** Moves the parameters above the user's variables, the last first, as their slots may overlap. */
    private static void prologue(Copy copy) {
        Slots slots = copy.slots;
        String shape = copy.plan.shapes().suspended().className();
        copy.code.variable(Opcodes.ILOAD, 3).variable(Opcodes.ISTORE, slots.depth());
        copy.code.variable(Opcodes.ALOAD, 2);
        if (!copy.out.desc.contains(";L" + RuntimeSymbols.DRIVER + ";")) {
            copy.code.type(Opcodes.CHECKCAST, RuntimeSymbols.DRIVER);
        }
        copy.code.variable(Opcodes.ASTORE, slots.driver());
        copy.code.variable(Opcodes.ALOAD, 1).variable(Opcodes.ASTORE, slots.arrived());
        copy.code.variable(Opcodes.ALOAD, 0).type(Opcodes.CHECKCAST, shape);
        copy.code.variable(Opcodes.ASTORE, slots.frame());
        if (slots.frame() > 1) {
            // else the parameter would keep what arrived
            copy.code.op(Opcodes.ACONST_NULL).variable(Opcodes.ASTORE, 1);
        }
        copy.code.variable(Opcodes.ALOAD, slots.frame());
        copy.code.callVirtual(shape, RuntimeSymbols.TAKE_STATE, "()I");
        copy.code.variable(Opcodes.ISTORE, slots.state());
    }

    private static boolean startsWithMap(MethodPlan plan) {
        boolean noReload = plan.arguments().cells().isEmpty();
        List<Integer> maps = plan.maps().keySet().stream().sorted().toList();
        return noReload && !maps.isEmpty() && noCodeBefore(plan, maps.get(0));
    }

    private static boolean noCodeBefore(MethodPlan plan, int index) {
        for (int i = 0; i < index; i++) {
            if (plan.method().node().instructions.get(i).getOpcode() >= 0) {
                return false;
            }
        }
        return true;
    }
}

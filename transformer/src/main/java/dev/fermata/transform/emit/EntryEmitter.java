package dev.fermata.transform.emit;

import dev.fermata.transform.plan.MemberName;
import dev.fermata.transform.plan.MethodPlan;
import dev.fermata.transform.type.RuntimeSymbols;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes the entry copy, which runs a call from its beginning on the native stack.
 *
 * <pre>
 * Template:
 *     private static Object m(arguments, Driver driver, int depth) {
 *         if (--depth &lt; 0) return m$frame().spill(arguments).suspend(driver, 0);
 *         body
 *     }
 * </pre>
 */
final class EntryEmitter {

    private final MethodPlan plan;
    private final HostClass host;
    private final Copy copy;

    private EntryEmitter(MethodPlan plan, HostClass host, MemberName name, @Nullable OutlinedSpills outlined) {
        this.plan = plan;
        this.host = host;
        MethodNode out = host.member(plan.method().node(), name.name(), name.descriptor());
        this.copy = new Copy(plan, host, out, false, outlined);
    }

    static MethodNode emit(MethodPlan plan, HostClass host, MemberName name, @Nullable OutlinedSpills outlined) {
        return new EntryEmitter(plan, host, name, outlined).emit();
    }

    /** The smaller shape: the entry copy of a large method only makes the frame and lets the resume copy run. */
    static MethodNode emitBridge(MethodPlan plan, HostClass host, MemberName name) {
        EntryEmitter emitter = new EntryEmitter(plan, host, name, null);
        CodeBuilder code = emitter.copy.code;
        SpillEmitter spill = SpillEmitter.ofArguments(plan, code);
        spill.newFrame(host);
        spill.spill(plan.arguments());
        int driver = argumentSlots(name);
        emitter.driver(driver);
        code.variable(Opcodes.ILOAD, driver + 1);
        StubEmitter.awaitFrame(code);
        code.op(Opcodes.ARETURN);
        return emitter.copy.out;
    }

    private MethodNode emit() {
        LabelNode tooDeep = new LabelNode();
        SuspensionEmitter suspensions = new SuspensionEmitter(copy);
        prologue(tooDeep);
        new BodyEmitter(copy, suspensions, null).emit();
        suspensions.exits();
        tooDeep(tooDeep);
        new TableEmitter(copy).emit();
        return copy.out;
    }

    private void prologue(LabelNode tooDeep) {
        int driver = argumentSlots(new MemberName(copy.out.name, copy.out.desc));
        Slots slots = copy.slots;
        copy.code.add(copy.beginning);
        copy.code.variable(Opcodes.ILOAD, driver + 1).op(Opcodes.ICONST_1, Opcodes.ISUB);
        copy.code.variable(Opcodes.ISTORE, slots.depth());
        if (driver != slots.driver() || !isTyped()) {
            driver(driver);
            copy.code.variable(Opcodes.ASTORE, slots.driver());
        }
        copy.code.variable(Opcodes.ILOAD, slots.depth()).jump(Opcodes.IFLT, tooDeep);
    }

    /** Leaves the driver, which came as an argument, on the stack. */
    private void driver(int slot) {
        copy.code.variable(Opcodes.ALOAD, slot);
        if (!isTyped()) {
            copy.code.type(Opcodes.CHECKCAST, RuntimeSymbols.DRIVER);
        }
    }

    /** Whether the parameter says that it is a driver; a more general type keeps some copies of overloads apart. */
    private boolean isTyped() {
        return copy.out.desc.contains("L" + RuntimeSymbols.DRIVER + ";I)");
    }

    private void tooDeep(LabelNode label) {
        copy.target(label, plan.initial().locals(), List.of());
        SpillEmitter spill = SpillEmitter.ofArguments(plan, copy.code);
        spill.newFrame(host);
        spill.spill(plan.arguments());
        copy.code.variable(Opcodes.ALOAD, copy.slots.driver()).op(Opcodes.ICONST_0);
        spill.suspend();
    }

    /** The slots of the user's arguments: all but those of driver and depth. */
    private static int argumentSlots(MemberName name) {
        return (Type.getArgumentsAndReturnSizes(name.descriptor()) >> 2) - 1 - 2;
    }
}
